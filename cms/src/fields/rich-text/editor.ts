import {
  AlignFeature,
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  IndentFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import { footnoteBlock } from './footnote-block.ts'
import { bodyLinkFeature } from './link-feature.ts'
import { NumberingFeature } from './numbering-feature.ts'
import { TableFeature } from './table-feature.ts'
import { TextBlocksFeature } from './text-blocks-feature.ts'

/** The editor of every rich-text field: it offers exactly what a canonical body can hold (docs/body.md). */
export function richTextEditor(): ReturnType<typeof lexicalEditor> {
  return lexicalEditor({
    features: () => [
      FixedToolbarFeature(),
      InlineToolbarFeature(),
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4', 'h5'] }),
      TextBlocksFeature(),
      BlockquoteFeature(),
      AlignFeature(),
      BoldFeature(),
      ItalicFeature(),
      UnderlineFeature(),
      StrikethroughFeature(),
      SubscriptFeature(),
      SuperscriptFeature(),
      OrderedListFeature(),
      UnorderedListFeature(),
      NumberingFeature(),
      // Only lists have levels; Tab elsewhere moves on, as in any form.
      IndentFeature({ disabledNodes: ['paragraph', 'heading', 'quote', 'caption', 'preformatted'] }),
      bodyLinkFeature(),
      BlocksFeature({ inlineBlocks: [footnoteBlock] }),
      UploadFeature({
        enabledCollections: ['files'],
        collections: { files: { fields: [imageAlt] } },
      }),
      HorizontalRuleFeature(),
      TableFeature(),
    ],
  })
}

const imageAlt = {
  name: 'alt',
  type: 'text',
  label: '替代文字',
  admin: { description: '用一句话说出图片的内容，供看不到图片的人阅读。图题在图片下方用“图题”段落填写。' },
} as const
