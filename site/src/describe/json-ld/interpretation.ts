import type { Library } from '@gongkai/content-model/library'
import type { RecordOf } from '@gongkai/content-model/types/index'
import { interpretationForm } from '@gongkai/content-model/vocabularies/interpretation-form'
import { labelOf } from '@gongkai/content-model/vocabularies/vocabulary'
import type { CreativeWork } from 'schema-dts'
import { imageNode, mediaNode } from './media.ts'

/** An interpretation: its form, its graphics, what can be heard or seen. What it is about is stated by its fields. */
export function interpretationNode(
  record: RecordOf<'interpretation'>,
  library: Library,
): Partial<Exclude<CreativeWork, string>> {
  const media = [
    ...(record.attachments ?? []).map(({ file, title }) => mediaNode(file, title, library)),
    ...(record.media ?? []).flatMap(({ file, title }) => (file === undefined ? [] : [mediaNode(file, title, library)])),
  ]
  return {
    genre: labelOf(interpretationForm, record.form),
    ...(record.graphics === undefined
      ? {}
      : { image: record.graphics.map(({ graphic }) => imageNode(graphic, library)) }),
    ...(media.length === 0 ? {} : { associatedMedia: media }),
    ...(record.transcript === undefined ? {} : { accessibilityFeature: 'alternativeText' }),
  }
}
