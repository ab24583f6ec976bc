import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFile(join(root, path), 'utf8')

async function filesBelow(folder: string, pattern: RegExp): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules') && !path.includes('.next'))
}

test('every command that the documents name is one of the verbs', async () => {
  const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> }
  const documents = [join(root, 'README.md'), ...(await filesBelow('docs', /\.md$/))]
  const named = new Set<string>(['start', 'test'])
  for (const document of documents)
    for (const [, verb] of (await readFile(document, 'utf8')).matchAll(/npm run ([a-z][a-z:-]*)/g))
      named.add(verb ?? '')
  expect([...named].filter((verb) => !(verb in scripts))).toEqual([])
  const readme = await read('README.md')
  expect(
    Object.keys(scripts).filter(
      (verb) => !verb.startsWith('check:') && !new RegExp(`npm (?:run )?${verb}\\b`).test(readme),
    ),
  ).toEqual([])
})

test('every variable of the environment that the programs read is in the README and in .env.example', async () => {
  const sources = (
    await Promise.all(['cms/src', 'site/src', 'scripts/src'].map((folder) => filesBelow(folder, /\.tsx?$/)))
  ).flat()
  const named = new Set<string>()
  for (const source of sources.filter((path) => !/\.test\.ts$|\/testing\/|\/contract\//.test(path)))
    for (const [, name] of (await readFile(source, 'utf8')).matchAll(/(?:process\.env|\benv)\.([A-Z][A-Z_0-9]+)/g))
      named.add(name ?? '')
  const foreign = new Set([
    'NODE_ENV',
    'TMPDIR',
    'LD_LIBRARY_PATH',
    'ASTRO_TELEMETRY_DISABLED',
    'NEXT_TELEMETRY_DISABLED',
    'NEXT_RUNTIME',
    'NEXT_PHASE',
  ])
  const [readme, example] = [await read('README.md'), await read('.env.example')]
  const ours = [...named].filter((name) => !foreign.has(name))
  expect(ours.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  expect(ours.filter((name) => !example.includes(`${name}=`))).toEqual([])
})

test('every link from one document to another leads somewhere', async () => {
  const documents = [join(root, 'README.md'), ...(await filesBelow('docs', /\.md$/))]
  const dead: string[] = []
  for (const document of documents)
    for (const [, target] of (await readFile(document, 'utf8')).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g))
      if (!existsSync(join(dirname(document), decodeURIComponent(target ?? ''))))
        dead.push(`${document.slice(root.length)} → ${target}`)
  expect(dead).toEqual([])
})
