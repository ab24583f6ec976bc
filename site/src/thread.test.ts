import { afterEach, expect, test } from 'vitest'
import { Thread } from './thread.ts'

const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (words) => {
      if (words === 'fail') throw new Error('It cannot be done.')
      if (words === 'end') process.exit()
      if (words === 'nothing') return
      parentPort.postMessage(words.toUpperCase())
    })
  `)}`,
)
const open: Thread<string, string>[] = []
const thread = (): Thread<string, string> => {
  const one = new Thread<string, string>(program)
  open.push(one)
  return one
}
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())))

test('answers in the order in which it was asked', async () => {
  const one = thread()
  expect(await Promise.all([one.ask('a'), one.ask('b'), one.ask('c')])).toEqual(['A', 'B', 'C'])
  expect(await one.ask('d')).toBe('D')
  expect(one.hasEnded).toBe(false)
})

test('all that waits is told what the thread failed for, and whoever asks later', async () => {
  const one = thread()
  expect(await one.ask('a')).toBe('A')
  const asked = await Promise.allSettled([one.ask('fail'), one.ask('b')])
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(one.hasEnded).toBe(true)
  await expect(one.ask('c')).rejects.toThrow('It cannot be done.')
})

test('what cannot be sent is refused, and the answers after it go to those who asked', async () => {
  const one = thread()
  const unsendable = (() => {}) as unknown as string
  await expect(one.ask(unsendable)).rejects.toThrow('could not be cloned')
  expect(await Promise.all([one.ask('a'), one.ask('b')])).toEqual(['A', 'B'])
})

test('one that ended by itself, or was closed, refuses', async () => {
  const [one, other] = [thread(), thread()]
  await expect(one.ask('end')).rejects.toThrow('has ended')
  const [asked] = await Promise.allSettled([other.ask('nothing'), other.close()])
  expect(asked.status).toBe('rejected')
  await expect(other.ask('b')).rejects.toThrow('has ended')
})
