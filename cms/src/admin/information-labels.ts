import { informationType } from '@gongkai/content-model/vocabularies/information-type'

export type ContentSlug = (typeof informationType)['terms'][number]['code']

/** The collections of information with the words of their type, in the order of the navigation. */
export const informationLabels = Object.fromEntries(
  informationType.terms.map(({ code, label }) => [code, label]),
) as Readonly<Record<ContentSlug, string>>
