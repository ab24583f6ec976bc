import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type PortalServer, servePortal } from '../serve/serve-portal.ts'
import { RangeReader } from './range-reader.ts'

const content = randomBytes(50_000)
let folder = ''
let portal: PortalServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-ranges-'))
  await mkdir(join(folder, 'search', 'part'), { recursive: true })
  await writeFile(join(folder, 'search', 'part', 'a.grams'), content)
  portal = await servePortal(() => folder, 0)
})
afterAll(async () => {
  await portal.close()
  await rm(folder, { recursive: true })
})

let server: Server | undefined
afterEach(() => server?.close())

/** A server that notes which ranges it was asked for. */
async function served(answer: (range: string, ...rest: Parameters<RequestListener>) => void) {
  const asked: string[] = []
  server = createServer((request, response) => {
    const range = (request.headers.range ?? '').replace('bytes=', '')
    asked.push(range)
    answer(range, request, response)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return { asked, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/search/` }
}

const equals = (bytes: Uint8Array, from: number, to: number): boolean =>
  Buffer.from(bytes).equals(content.subarray(from, to))

function single(range: string): Buffer {
  const [from = 0, to = 0] = range.split('-').map(Number)
  return content.subarray(from, to + 1)
}

test('reads any ranges from the portal, in whatever order they are asked for', async () => {
  const range = fc.tuple(fc.nat(49_000), fc.integer({ min: 1, max: 1000 }))
  await fc.assert(
    fc.asyncProperty(fc.array(range, { minLength: 1, maxLength: 90 }), async (ranges) => {
      const reader = new RangeReader(`${portal.address}/search/`)
      const read = ranges.map(([from, length]) => reader.read('part/a.grams', from, from + length))
      for (const [nth, bytes] of (await Promise.all(read)).entries()) {
        const [from, length] = ranges[nth] ?? [0, 0]
        expect(equals(bytes, from, from + length)).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})

test('asks once for what is asked for at the same moment, from one file', async () => {
  const { asked, base } = await served((range, { url }, response) => {
    void fetch(`${portal.address}${url}`, { headers: { Range: `bytes=${range}` } }).then(async (answer) =>
      response
        .writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
        .end(Buffer.from(await answer.arrayBuffer())),
    )
  })
  const reader = new RangeReader(base)
  const read = await Promise.all(
    [
      [300, 400],
      [0, 10],
      [20_000, 20_001],
    ].map(([from = 0, to = 0]) => reader.read('part/a.grams', from, to)),
  )
  expect(asked).toEqual(['0-9,300-399,20000-20000'])
  expect(read.map(({ length }) => length)).toEqual([100, 10, 1])
  expect(equals(await reader.read('part/a.grams', 5, 9), 5, 9)).toBe(true)
  expect(asked).toHaveLength(2)
})

test.each([
  ['gives a file whole where several ranges are asked for', 200, 'application/octet-stream'],
  ['gives one range where several are asked for', 206, 'application/octet-stream'],
  ['refuses several ranges', 403, 'text/html'],
  ['cannot satisfy several ranges', 416, 'text/html'],
])('asks one by one a server that %s, and does not try again', async (_, status, type) => {
  const { asked, base } = await served((range, __, response) => {
    if (range.includes(',')) response.writeHead(status, { 'content-type': type }).end(content)
    else response.writeHead(206).end(single(range))
  })
  // Nor does who opens the index anew.
  for (const [reader, from] of [
    [new RangeReader(base), 0],
    [new RangeReader(base), 1000],
  ] as const) {
    const read = await Promise.all([from, from + 500].map((at) => reader.read('a.grams', at, at + 9)))
    expect(read.every((bytes, nth) => equals(bytes, from + nth * 500, from + nth * 500 + 9))).toBe(true)
  }
  expect(asked).toEqual(['0-8,500-508', '0-8', '500-508', '1000-1008', '1500-1508'])
})

test.each([
  ['', 'an empty answer'],
  ['--b\r\nContent-Range: bytes 0-8/50000\r\n\r\nshort', 'a part that ends too early'],
  ['--b\r\nContent-Type: text/html\r\n\r\n<p>请稍候</p>\r\n--b--', 'a part that is no range'],
  ['--c\r\nContent-Range: bytes 0-8/50000\r\n\r\n123456789\r\n--c--', 'another boundary'],
])('does not take %j for what was asked for: %s', async (body) => {
  const { asked, base } = await served((range, _, response) => {
    if (range.includes(',')) response.writeHead(206, { 'content-type': 'multipart/byteranges; boundary=b' }).end(body)
    else response.writeHead(206).end(single(range))
  })
  const reader = new RangeReader(base)
  for (const at of [0, 2000]) {
    const [one, other] = await Promise.all([
      reader.read('a.grams', at, at + 9),
      reader.read('a.grams', at + 500, at + 509),
    ])
    expect([equals(one, at, at + 9), equals(other, at + 500, at + 509)]).toEqual([true, true])
  }
  expect(asked.filter((range) => range.includes(','))).toHaveLength(1)
})

test('finds out once whether a server gives several, whatever is asked for meanwhile', async () => {
  const { asked, base } = await served((range, _, response) => {
    if (range.includes(',')) response.writeHead(200).end(content)
    else response.writeHead(206).end(single(range))
  })
  const reader = new RangeReader(base)
  const wanted = ['a.grams', 'b.grams', 'c.places'].flatMap((path) => [0, 500].map((from) => ({ path, from })))
  const read = await Promise.all(wanted.map(({ path, from }) => reader.read(path, from, from + 9)))
  for (const [nth, { from }] of wanted.entries())
    expect(equals(read[nth] ?? Buffer.alloc(0), from, from + 9)).toBe(true)
  expect(asked.filter((range) => range.includes(','))).toHaveLength(1)
})

test('asks for ranges that touch or overlap as one', async () => {
  const { asked, base } = await served((range, _, response) => response.writeHead(206).end(single(range)))
  const reader = new RangeReader(base)
  const read = await Promise.all([
    reader.read('a.grams', 10, 20),
    reader.read('a.grams', 0, 10),
    reader.read('a.grams', 15, 30),
    reader.read('a.grams', 7, 7),
  ])
  expect(read.map(({ length }) => length)).toEqual([10, 10, 15, 0])
  expect(equals(read[2] ?? Buffer.alloc(0), 15, 30)).toBe(true)
  expect(asked).toEqual(['0-29'])
})

test('asks for the whole file once from a server that knows no ranges', async () => {
  const { asked, base } = await served((_, __, response) => response.writeHead(200).end(content))
  const reader = new RangeReader(base)
  for (const from of [0, 100, 200]) {
    const all = [from, from + 7000, from + 9000]
    const read = await Promise.all(all.map((at) => reader.read('a.grams', at, at + 9)))
    for (const [nth, at] of all.entries()) expect(equals(read[nth] ?? Buffer.alloc(0), at, at + 9)).toBe(true)
  }
  // Those of the first moment were under way already.
  expect(asked).toHaveLength(4)
})

test.each([404, 429, 503])('does not ask again for each range where the answer is %i', async (status) => {
  const { asked, base } = await served((_, __, response) => response.writeHead(status).end())
  const reader = new RangeReader(base)
  const read = await Promise.allSettled([0, 100, 200].map((at) => reader.read('a.grams', at, at + 9)))
  expect(read.map((one) => one.status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(asked).toHaveLength(1)
})

test.each([
  ['a page', 200, { 'content-type': 'text/html; charset=utf-8' }],
  ['other bytes', 206, { 'content-range': 'bytes 1-9/50000' }],
])('refuses %s in place of a range', async (_, status, headers) => {
  const { base } = await served((__, ___, response) =>
    response.writeHead(status, headers).end(content.subarray(0, status === 206 ? 9 : 500)),
  )
  await expect(new RangeReader(base).read('a.grams', 0, 9)).rejects.toThrow('was answered with')
})

test('fails only where one range is not there', async () => {
  const reader = new RangeReader(`${portal.address}/search/`)
  const [one, other] = await Promise.allSettled([
    reader.read('part/a.grams', 0, 9),
    reader.read('part/a.grams', 60_000, 60_009),
  ])
  expect([one.status, other.status]).toEqual(['fulfilled', 'rejected'])
})

test.each([
  ['an answer', () => {}],
  ['the rest of one', (response: ServerResponse) => response.writeHead(206, { 'content-length': 9 }).write('1234')],
  ['the rest of a file', (response: ServerResponse) => response.writeHead(200).write('1234')],
])('gives up what waits too long for %s, and asks again when it is wanted again', async (_, stall) => {
  let stalls = true
  const { base } = await served((range, __, response) => {
    if (stalls) stall(response)
    else response.writeHead(206).end(single(range))
  })
  const reader = new RangeReader(base, 100)
  for (const wanted of [[0], [0, 500]]) {
    const read = await Promise.allSettled(wanted.map((at) => reader.read('a.grams', at, at + 9)))
    expect(read.map(({ status }) => status)).toEqual(wanted.map(() => 'rejected'))
  }
  stalls = false
  expect(equals(await reader.read('a.grams', 0, 9), 0, 9)).toBe(true)
})

test('does not hurry a server that gives a whole file slowly', async () => {
  const { base } = await served((_, __, response) => {
    response.writeHead(200)
    for (let nth = 0; nth < 10; nth += 1)
      setTimeout(() => response.write(content.subarray(nth * 5000, (nth + 1) * 5000)), nth * 40)
    setTimeout(() => response.end(), 400)
  })
  expect(equals(await new RangeReader(base, 200).read('a.grams', 0, 9), 0, 9)).toBe(true)
})
