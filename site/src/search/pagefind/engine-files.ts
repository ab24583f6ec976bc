import * as pagefind from 'pagefind'
import { engineVersion } from './tables.ts'

/** The folder of Pagefind's own program, below the search folder. */
export const engineFolder = `pagefind-${engineVersion}`

/** Pagefind's own program for the browser, by path below the site's root, as Pagefind's indexer gives it. */
export function engineFiles(): Promise<Map<string, Uint8Array>> {
  made ??= make()
  return made
}

let made: Promise<Map<string, Uint8Array>> | undefined

async function make(): Promise<Map<string, Uint8Array>> {
  try {
    // A language that Pagefind knows nothing of: words are neither segmented nor stemmed.
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'unknown' })
    if (index === undefined) throw new Error(errors.join('; '))
    await index.addCustomRecord({ url: '/', content: '-', language: 'unknown' })
    const built = await index.getFiles()
    const files = new Map(built.files.map(({ path, content }) => [path, content]))
    return new Map(names.map((name) => [`search/${engineFolder}/${name}`, expected(files, name)]))
  } catch (cause) {
    made = undefined
    throw new Error('Could not take the search program out of Pagefind.', { cause })
  } finally {
    await pagefind.close()
  }
}

const names = ['pagefind.js', 'wasm.unknown.pagefind']

function expected(files: Map<string, Uint8Array>, name: string): Uint8Array {
  const content = files.get(name)
  if (content === undefined) throw new Error(`Pagefind gave no ${name}.`)
  if (name === 'pagefind.js' && !new TextDecoder().decode(content).includes(`pagefind_version="${engineVersion}"`))
    throw new Error(`Unexpected version of Pagefind, expected ${engineVersion}, whose file format is written here.`)
  return content
}
