import { getPayload } from 'payload'
import { configure } from '../configure.ts'
import { readEnvironment } from '../env.ts'
import { type Migration, migrations } from '../run/migrate.ts'
import { openUpgraded } from '../run/open-upgraded.ts'

/**
 * A process of its own that opens a database with further steps of migration (open-upgraded.integration.test.ts), one for each
 * argument: its name, and after a colon how it ends (`killed`, `failing`) once it has changed something.
 */
interface Argument {
  readonly db: { readonly run: (statement: string) => Promise<unknown> }
}
const further = process.argv.slice(2).map((argument): Migration => {
  const [name = '', end] = argument.split(':')
  const up = async ({ db }: Argument) => {
    await db.run(`INSERT INTO reservations (id, claim, holder) VALUES ('${argument}', '${argument}', 'half')`)
    if (end === 'killed') process.kill(process.pid, 'SIGKILL')
    if (end === 'failing') throw new Error('no such column')
  }
  return { name, up }
})
const environment = readEnvironment()
try {
  await openUpgraded({
    databaseUri: environment.databaseUri,
    open: () => getPayload({ config: configure(environment), disableOnInit: true, cron: false }),
    say: (sentence) => console.log(sentence),
    steps: [...migrations, ...further],
  })
  console.log('opened')
} catch (error) {
  console.log((error as Error).message)
}
process.exit()
