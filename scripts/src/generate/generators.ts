import { generatedFiles } from '@gongkai/cms/generate/generated-files'
import { dataDictionary } from '@gongkai/content-model/data-dictionary'
import { jsonSchemas } from '@gongkai/content-model/json-schema'

/** Something committed that follows from definitions. */
export interface Generator {
  readonly name: string
  /** From path, below the root of the repository, to content. Writes nothing. */
  readonly generate: () => Promise<ReadonlyMap<string, string>> | ReadonlyMap<string, string>
}

/** Every generator, in the order in which they run. */
export const generators: readonly Generator[] = [
  {
    name: 'data-dictionary',
    generate: () => new Map([['docs/data-dictionary.md', dataDictionary()]]),
  },
  {
    name: 'json-schema',
    generate: () =>
      new Map(
        [...jsonSchemas()].map(([type, schema]) => [
          `docs/json-schema/${type}.json`,
          `${JSON.stringify(schema, null, 2)}\n`,
        ]),
      ),
  },
  {
    name: 'cms',
    generate: generatedFiles,
  },
]
