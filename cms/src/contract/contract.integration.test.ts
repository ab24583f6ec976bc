import { describe } from 'vitest'
import { accounts } from './accounts.ts'
import { concurrency } from './concurrency.ts'
import { delta } from './delta.ts'
import { drafts } from './drafts.ts'
import { exporting } from './exporting.ts'
import { files } from './files.ts'
import { holding } from './holding.ts'
import { databasesAtHand } from './open-cms.ts'
import { publishing } from './publishing.ts'
import { recovery } from './recovery.ts'
import { waysRound } from './ways-round.ts'
import { withdrawing } from './withdrawing.ts'

/** The contract of the CMS: written once, kept on every database at hand. */
for (const database of databasesAtHand())
  describe(`on ${database}`, () => {
    accounts(database)
    drafts(database)
    publishing(database)
    waysRound(database)
    withdrawing(database)
    concurrency(database)
    files(database)
    exporting(database)
    delta(database)
    holding(database)
    recovery(database)
  })
