'use client'

import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
  toolbarTextDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $isRangeSelection,
  type BaseSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $setBlocksType } from '@payloadcms/richtext-lexical/lexical/selection'
import type { FC } from 'react'
import { $createCaptionNode, $isCaptionNode, CaptionNode } from './caption-node.ts'
import { $createPreformattedNode, $isPreformattedNode, PreformattedNode } from './preformatted-node.ts'
import './rich-text.css'
import { signIcon } from './sign-icon.ts'

interface TextBlock {
  key: string
  label: string
  Icon: FC
  create: () => ElementNode
  is: (node: LexicalNode | null) => boolean
}

const blocks: readonly TextBlock[] = [
  {
    key: 'tableCaption',
    label: '表题（下方表格的标题）',
    Icon: signIcon('表'),
    create: () => $createCaptionNode('table'),
    is: (node) => $isCaptionNode(node) && node.getOf() === 'table',
  },
  {
    key: 'figureCaption',
    label: '图题（上方图片的标题）',
    Icon: signIcon('图'),
    create: () => $createCaptionNode('figure'),
    is: (node) => $isCaptionNode(node) && node.getOf() === 'figure',
  },
  {
    key: 'preformatted',
    label: '等宽文本（保留空格和换行）',
    Icon: signIcon('宽'),
    create: $createPreformattedNode,
    is: $isPreformattedNode,
  },
]

const toolbarGroup = toolbarTextDropdownGroupWithItems(
  blocks.map((block, index) => ({
    ChildComponent: block.Icon,
    isActive: ({ selection }: { selection: BaseSelection }) =>
      $isRangeSelection(selection) &&
      selection.getNodes().every((node) => block.is(node) || node.getParents().some((parent) => block.is(parent))),
    key: block.key,
    label: block.label,
    onSelect: ({ editor }: { editor: LexicalEditor }) => turnInto(block, editor),
    order: 30 + index,
  })),
)

export const TextBlocksFeatureClient = createClientFeature({
  nodes: [CaptionNode, PreformattedNode],
  toolbarFixed: { groups: [toolbarGroup] },
  toolbarInline: { groups: [toolbarGroup] },
  slashMenu: {
    groups: [
      slashMenuBasicGroupWithItems(
        blocks.map((block) => ({
          Icon: block.Icon,
          key: block.key,
          keywords: [block.key],
          label: block.label,
          onSelect: ({ editor }: { editor: LexicalEditor }) => turnInto(block, editor),
        })),
      ),
    ],
  },
})

function turnInto(block: TextBlock, editor: LexicalEditor): void {
  editor.update(() => $setBlocksType($getSelection(), block.create))
}
