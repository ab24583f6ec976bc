import { createServerFeature } from '@payloadcms/richtext-lexical'

/** 编号样式: how the items of a numbered list are numbered. */
export const NumberingFeature = createServerFeature({
  feature: {
    ClientFeature: '@gongkai/cms/fields/rich-text/numbering-feature-client#NumberingFeatureClient',
  },
  key: 'numbering',
})
