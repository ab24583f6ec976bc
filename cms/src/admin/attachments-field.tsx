'use client'

import {
  ArrayField,
  toast,
  useConfig,
  useForm,
  useFormFields,
  useFormInitializing,
  useFormProcessing,
  withCondition,
} from '@payloadcms/ui'
import type { ArrayFieldClientComponent } from 'payload'
import { type DragEvent, useId, useRef, useState } from 'react'
import { uploadFile } from './upload-file.ts'

/** 附件: several files at once, chosen or dropped, each uploaded and entered as a row in the order of their choice. */
const Attachments: ArrayFieldClientComponent = (props) => {
  const path = props.path ?? props.field.name
  const schemaPath = props.schemaPath ?? props.field.name
  const rows = useFormFields(([fields]) => fields[path]?.rows?.length ?? 0)
  const { addFieldRow } = useForm()
  const { config } = useConfig()
  const isInitializing = useFormInitializing()
  const isProcessing = useFormProcessing()
  const input = useRef<HTMLInputElement>(null)
  const help = useId()
  const [progress, setProgress] = useState<string>()
  const [isOver, setOver] = useState(false)
  const isIdle = progress === undefined && !isInitializing && !isProcessing

  const upload = async (files: readonly File[]) => {
    const ids: (string | number)[] = []
    for (const [index, file] of files.entries()) {
      setProgress(`正在上传第 ${index + 1} 个，共 ${files.length} 个：${file.name}`)
      const answer = await uploadFile(`${config.serverURL}${config.routes.api}/files`, file)
      if ('fault' in answer) toast.error(`“${file.name}”没有上传：${answer.fault}`)
      else ids.push(answer.id)
    }
    // All rows at one instant: a row added while the form asks the server about another one would wait for ever.
    for (const [index, id] of ids.entries()) {
      const file = { initialValue: id, passesCondition: true, valid: true, value: id }
      addFieldRow({ path, schemaPath, rowIndex: rows + index, subFieldState: { file } })
    }
    setProgress(undefined)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (isIdle) void upload([...event.dataTransfer.files])
  }

  return (
    <div className="attachments">
      <ArrayField {...props} />
      {props.readOnly ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way beside the button.
        <div
          className={isOver ? 'attachments__drop attachments__drop--over' : 'attachments__drop'}
          onDragLeave={() => setOver(false)}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDrop={drop}
        >
          <button
            aria-describedby={help}
            className="btn btn--style-secondary btn--size-small"
            disabled={!isIdle}
            onClick={() => input.current?.click()}
            type="button"
          >
            上传文件
          </button>
          <span aria-live="polite" id={help}>
            {progress ?? '可以一次选几个，也可以把文件拖到这里。上传后各成一项附件，名称不填则用原文件名。'}
          </span>
          <input
            aria-label="上传附件"
            className="attachments__input"
            multiple
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])]
              event.target.value = ''
              void upload(chosen)
            }}
            ref={input}
            tabIndex={-1}
            type="file"
          />
        </div>
      )}
    </div>
  )
}

export const AttachmentsField = withCondition(Attachments)
