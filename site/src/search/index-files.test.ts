import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { filesBelow } from './index-files.ts'

const content = Buffer.from('0123456789')
let close = (): void => {}
afterEach(() => close())

async function served(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => server.close()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/search/`
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString()
}

test('reads a part in a range, and each part once', async () => {
  const asked: (string | undefined)[] = []
  const base = await served(({ headers }, response) => {
    asked.push(headers.range)
    response.writeHead(206).end(content.subarray(2, 5))
  })
  const files = filesBelow(base)
  expect(text(await files.part('a.grams', 2, 5))).toBe('234')
  expect(text(await files.part('a.grams', 2, 5))).toBe('234')
  expect(asked).toEqual(['bytes=2-4'])
})

test('reads a part of what a server without ranges gives whole, and asks no more', async () => {
  let asked = 0
  const base = await served((_, response) => {
    asked += 1
    response.writeHead(200).end(content)
  })
  const files = filesBelow(base)
  expect(text(await files.part('a.grams', 2, 5))).toBe('234')
  expect(text(await files.part('a.grams', 7, 10))).toBe('789')
  expect(asked).toBe(1)
})

test.each([
  [206, ''],
  [206, '23'],
  [200, '<p>请稍候</p>'.slice(0, 3)],
])('refuses what is not the part: %i “%s”', async (status, body) => {
  const files = filesBelow(await served((_, response) => response.writeHead(status).end(body)))
  await expect(files.part('a.grams', 2, 5)).rejects.toThrow(/expected [35]/)
})

test('reads the list of segments each time, and asks again after a failure', async () => {
  let asked = 0
  const base = await served((_, response) => {
    asked += 1
    response.writeHead(asked === 1 ? 500 : 200).end(String(asked))
  })
  const files = filesBelow(base)
  await expect(files.whole('segments.json')).rejects.toThrow('500')
  expect(text(await files.whole('segments.json'))).toBe('2')
  expect(text(await files.whole('segments.json'))).toBe('3')
})

test('takes what somebody else reads, and reads by itself where that failed', async () => {
  const asked: (string | undefined)[] = []
  const base = await served(({ url }, response) => {
    asked.push(url)
    response.writeHead(200).end(content)
  })
  const coming = new Map<string, Promise<Uint8Array | undefined>>([
    ['a.table', Promise.resolve(Buffer.from('given'))],
    ['b.table', Promise.resolve(undefined)],
  ])
  const files = filesBelow(base, coming)
  expect(text(await files.whole('a.table'))).toBe('given')
  expect(text(await files.whole('b.table'))).toBe('0123456789')
  expect(asked).toEqual(['/search/b.table'])
})
