'use client'

import { ArrayField, useFormFields } from '@payloadcms/ui'
import type { ArrayFieldClientComponent } from 'payload'
import { useState } from 'react'

/**
 * One 正文 for an ordinary document. A second text is begun on purpose only: a corrected web page is no new edition, and a
 * document issued anew under a new number is a new document.
 */
export const EditionsField: ArrayFieldClientComponent = (props) => {
  const path = props.path ?? props.field.name
  const rows = useFormFields(([fields]) => fields[path]?.rows?.length ?? 0)
  const [isAmended, setAmended] = useState(false)
  const several = rows > 1 || isAmended
  return (
    <div className={several ? 'editions editions--several' : 'editions'}>
      <ArrayField {...props} field={several ? props.field : { ...props.field, maxRows: 1 }} />
      {several || props.readOnly ? null : (
        <p className="editions__begin">
          <button className="btn btn--style-secondary btn--size-small" onClick={() => setAmended(true)} type="button">
            文件有修改：新增文本版本
          </button>
          <span>只在文件被修正、修订时使用；改错别字请直接改正文，重新发文请另建文件。</span>
        </p>
      )}
    </div>
  )
}
