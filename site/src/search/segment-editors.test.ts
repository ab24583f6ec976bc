import { expect, test, vi } from 'vitest'
import { Thread } from '../thread.ts'
import type { EditAside } from './segment-editor.ts'
import { SegmentEditors } from './segment-editors.ts'

test('an editor that ended while it did nothing is not asked again', async () => {
  const asked: Thread<EditAside, unknown>[] = []
  vi.spyOn(Thread.prototype, 'ask').mockImplementation(async function (this: Thread<EditAside, unknown>) {
    if (this.hasEnded) throw new Error('It was asked after its end.')
    asked.push(this)
    return { table: '', heads: '', parts: [], aside: [] }
  })
  const editors = new SegmentEditors()
  const task: EditAside = { edit: { name: 'a', table: '', heads: '', parts: [] }, root: '', aside: [] }
  try {
    await editors.edit(task)
    await editors.edit(task)
    expect(new Set(asked).size).toBe(1)
    await asked[0]?.close()
    await vi.waitFor(() => expect(asked[0]?.hasEnded).toBe(true))
    await editors.edit(task)
    expect(new Set(asked).size).toBe(2)
  } finally {
    await editors.close()
    vi.restoreAllMocks()
  }
})
