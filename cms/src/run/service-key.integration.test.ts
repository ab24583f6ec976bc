import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databasesAtHand, type OpenCms, openCms } from '../contract/open-cms.ts'
import { authorization } from './cms-over-http.ts'
import { serviceKey } from './service-key.ts'

for (const database of databasesAtHand())
  describe(`the key of a program on ${database}`, () => {
    let cms: OpenCms
    beforeAll(async () => {
      cms = await openCms(database)
    })
    afterAll(() => cms.close())

    const mayAsk = async (key: string) =>
      (await cms.ask('/publications/since?sequence=0', { headers: authorization(key) })).status

    test('is the same whenever it is asked for, also when the account may do more than before', async () => {
      const key = await serviceKey(cms.payload, 'publisher', ['importer'])
      expect(await serviceKey(cms.payload, 'publisher', ['importer'])).toBe(key)
      expect(await mayAsk(key)).toBe(403)
      expect(await serviceKey(cms.payload, 'publisher', ['importer', 'exporter'])).toBe(key)
      expect(await mayAsk(key)).toBe(200)
    })

    test('is made anew where no request would be known by it', async () => {
      const key = await serviceKey(cms.payload, 'publisher', ['exporter'])
      const payload = await cms.reopen()
      payload.secret = 'another secret of 32 characters.'
      const other = await serviceKey(payload, 'publisher', ['exporter'])
      expect(other).not.toBe(key)
      expect(await mayAsk(other)).toBe(200)
    })
  })
