'use client'

import { type NumberingType, numberingTypes } from '@gongkai/content-model/body/tree'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getNodeByKey,
  $getSelection,
  $getState,
  $isRangeSelection,
  $setState,
  type BaseSelection,
  createState,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { $isListNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { signIcon } from './sign-icon.ts'

/** Saved with a list as `$.numbering`, which is what the converters read. */
const numbering = createState('numbering', {
  parse: (value): NumberingType => numberingTypes.find((type) => type === value) ?? '1',
})

const styles: Readonly<Record<NumberingType, { label: string; css: string }>> = {
  '1': { label: '1. 2. 3.', css: 'decimal' },
  a: { label: 'a. b. c.', css: 'lower-alpha' },
  A: { label: 'A. B. C.', css: 'upper-alpha' },
  i: { label: 'i. ii. iii.', css: 'lower-roman' },
  I: { label: 'I. II. III.', css: 'upper-roman' },
}

export const NumberingFeatureClient = createClientFeature({
  plugins: [{ Component: ShownNumbering, position: 'normal' }],
  toolbarFixed: {
    groups: [
      {
        type: 'dropdown',
        key: 'numbering',
        order: 27,
        ChildComponent: signIcon('№'),
        isEnabled: ({ selection }: { selection: BaseSelection }) => $numberedList(selection) !== null,
        items: numberingTypes.map((type, index) => ({
          ChildComponent: signIcon(type),
          key: `numbering-${type}`,
          label: styles[type].label,
          order: index + 1,
          isActive: ({ selection }: { selection: BaseSelection }) => {
            const list = $numberedList(selection)
            return list !== null && $getState(list, numbering) === type
          },
          onSelect: ({ editor }: { editor: LexicalEditor }) =>
            editor.update(() => {
              const list = $numberedList($getSelection())
              if (list !== null) $setState(list, numbering, type)
            }),
        })),
      },
    ],
  },
})

/** The innermost list around the cursor, if it is numbered. */
function $numberedList(selection: BaseSelection | null): ListNode | null {
  if (!$isRangeSelection(selection)) return null
  const list = selection.anchor.getNode().getParents().find($isListNode) ?? null
  return list?.getListType() === 'number' ? list : null
}

/** Shows the numbers that will be published; Payload's own style goes by depth. */
function ShownNumbering(): null {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerMutationListener(ListNode, (mutations) => {
        editor.read(() => {
          for (const key of mutations.keys()) {
            const list = $getNodeByKey(key)
            const dom = editor.getElementByKey(key)
            if (dom === null || !$isListNode(list)) continue
            const numbered = list.getListType() === 'number'
            dom.style.listStyleType = numbered ? styles[$getState(list, numbering)].css : ''
          }
        })
      }),
    [editor],
  )
  return null
}
