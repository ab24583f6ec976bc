import { resolve } from 'node:path'
import { commandLine, refuseCommandLine } from './command-line.ts'
import { deploy } from './deploy/deploy.ts'
import { openTarget } from './deploy/open-target.ts'
import { refuseForPages } from './deploy/pages.ts'

/**
 * `npm run deploy -- --release DIR --to TARGET [--all] [--older]`: brings a server or a store to a release, uploading only what differs. TARGET is
 * `s3://BUCKET/PREFIX`, `USER@HOST:PATH`, `rsync://HOST/MODULE/PATH`, a folder, or `pages`, which only says whether GitHub Pages would take the release.
 */
const usage = 'npm run deploy -- --release DIR --to TARGET [--all] [--older]'
const { values } = commandLine(usage, {
  options: {
    release: { type: 'string' },
    to: { type: 'string' },
    all: { type: 'boolean', default: false },
    older: { type: 'boolean', default: false },
  },
})
const { release, to, all, older } = values
if (release === undefined || to === undefined) refuseCommandLine(usage)

try {
  const say = (sentence: string) => console.log(sentence)
  if (to === 'pages') say(await refuseForPages(resolve(release)))
  else await deploy({ release: resolve(release), target: openTarget(to, process.env), all, older, say })
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
