import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { commandLine, refuseCommandLine } from './command-line.ts'
import { openAnchor } from './verify/anchor.ts'
import { openFolder, openPortalAt } from './verify/place.ts'
import { verify } from './verify/verify.ts'

/**
 * `npm run verify -- DIR|URL [--against DIR|FILE] [--sample N]`: says every file of a portal that was altered, added or is missing.
 * Exits 0 where all is as it was released, 1 where something is not, 2 where it cannot be told.
 */
const usage = 'npm run verify -- DIR|URL [--against DIR|FILE] [--sample N]'
const { values, positionals } = commandLine(usage, {
  options: { against: { type: 'string' }, sample: { type: 'string' } },
  allowPositionals: true,
})
const [named, ...more] = positionals
const sample = values.sample === undefined ? undefined : Number(values.sample)
if (named === undefined || more.length > 0 || (sample !== undefined && !(Number.isInteger(sample) && sample > 0)))
  refuseCommandLine(usage)

try {
  const place = /^https?:\/\//.test(named) ? openPortalAt(named) : openFolder(resolve(named))
  const against = values.against ?? (existsSync(`${resolve(named)}.state/history`) ? named : undefined)
  const anchor = against === undefined ? undefined : await openAnchor(resolve(against))
  const { manifest, findings, notes, checked } = await verify({ place, anchor, sample })
  for (const { path, sentence } of findings.slice(0, 200)) console.log(`${path} · ${sentence}`)
  if (findings.length > 200) console.log(`另有 ${findings.length - 200} 处。`)
  for (const note of notes) console.log(`说明 · ${note}`)
  if (manifest === undefined) process.exitCode = 2
  else {
    console.log(
      `第${manifest.release}次发布（${manifest.at}），核对了 ${checked} 个文件，${findings.length === 0 ? '没有发现问题' : `发现 ${findings.length} 处问题`}。`,
    )
    if (findings.length > 0) {
      console.log('网页可能被篡改，或部署没有完成。怎样处理，见 docs/how-to/verify.md。')
      process.exitCode = 1
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
