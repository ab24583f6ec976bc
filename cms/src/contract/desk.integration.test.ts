import { describe } from 'vitest'
import { databasesAtHand } from './open-cms.ts'
import { receipts } from './receipts.ts'
import { scheduling } from './scheduling.ts'

/** What people at the desk see of their publications, and what they leave for later. */
for (const database of databasesAtHand())
  describe(`on ${database}`, () => {
    receipts(database)
    scheduling(database)
  })
