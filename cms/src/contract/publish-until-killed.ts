import { getPayload } from 'payload'
import { personOf } from '../access/person.ts'
import { configure } from '../configure.ts'
import { readEnvironment } from '../env.ts'

/** A process of its own that revises one record again and again until it is killed (crash.integration.test.ts). */
const [id = '', email = ''] = process.argv.slice(2)
const payload = await getPayload({ config: configure(readEnvironment()), disableOnInit: true, cron: false })
payload.logger.level = 'silent'
const { docs } = await payload.find({ collection: 'users', where: { email: { equals: email } }, depth: 0 })
const [found] = docs
if (found === undefined || personOf(found) === undefined) throw new Error(`There is no user ${email}.`)
const user = { ...found, collection: 'users' as const }
process.stdout.write('ready\n')
for (let round = 1; ; round += 1) {
  const keywords = Array.from({ length: 20 }, (_, index) => `第${round}轮之${index + 1}`)
  const data = { title: `第${round}轮`, keywords, _status: 'published' as const }
  await payload.update({ collection: 'disclosure', id, data, user, overrideAccess: false, depth: 0 })
  // What an editor is told: from here on it may not be lost.
  process.stdout.write(`${round}\n`)
}
