import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { commandLine } from './command-line.ts'
import { type Generator, generators } from './generate/generators.ts'

/**
 * `npm run generate [-- NAME …] [--check]`: writes the committed files that follow from definitions. With `--check` nothing is
 * written, and a file that differs from what would be is named; the exit code is 1.
 */
const root = resolve(import.meta.dirname, '../..')

const { values, positionals } = commandLine('npm run generate -- [NAME …] [--check]', {
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !generators.some((generator) => generator.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no generator ${unknown.join(', ')}. There are: ${generators.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}
const chosen = generators.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
for (const generator of chosen) {
  const differing = await differingFiles(generator)
  if (values.check && differing.size > 0) {
    for (const path of differing.keys())
      console.error(`${path} differs from its definition. Run "npm run generate" and commit the result.`)
    process.exitCode = 1
  } else if (!values.check) {
    for (const [path, content] of differing) await writeInRoot(path, content)
    console.log(
      `${generator.name}: ${differing.size === 0 ? 'up to date' : `wrote ${[...differing.keys()].join(', ')}`}`,
    )
  }
}

// What a generator had opened may be slow to close, once for minutes: nothing is waited for.
process.exit()

/** Files whose content is not what the generator makes of the definitions. */
async function differingFiles(generator: Generator): Promise<ReadonlyMap<string, string>> {
  const differing = new Map<string, string>()
  for (const [path, content] of await generator.generate())
    if ((await readFile(join(root, path), 'utf8').catch(() => undefined)) !== content) differing.set(path, content)
  return differing
}

async function writeInRoot(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), content)
}
