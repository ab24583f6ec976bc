import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'
import { CaptionNode } from './caption-node.ts'
import { PreformattedNode } from './preformatted-node.ts'

/** 表题, 图题 and 等宽文本: the blocks of a body that Payload has no feature for. */
export const TextBlocksFeature = createServerFeature({
  feature: {
    ClientFeature: '@gongkai/cms/fields/rich-text/text-blocks-feature-client#TextBlocksFeatureClient',
    nodes: [createNode({ node: CaptionNode }), createNode({ node: PreformattedNode })],
  },
  key: 'textBlocks',
})
