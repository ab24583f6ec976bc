import {
  BoldFeature,
  ItalicFeature,
  lexicalEditor,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
} from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'
import { bodyLinkFeature } from './link-feature.ts'

/** 脚注: stands in the text where its number will stand, and holds the note; numbers follow from the order. */
export const footnoteBlock: Block = {
  slug: 'footnote',
  labels: { singular: '脚注', plural: '脚注' },
  fields: [
    {
      name: 'note',
      type: 'richText',
      label: '注释内容',
      required: true,
      editor: lexicalEditor({
        features: () => [
          ParagraphFeature(),
          BoldFeature(),
          ItalicFeature(),
          UnderlineFeature(),
          StrikethroughFeature(),
          SubscriptFeature(),
          SuperscriptFeature(),
          bodyLinkFeature(),
        ],
      }),
    },
  ],
}
