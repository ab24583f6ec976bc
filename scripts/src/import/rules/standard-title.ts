import { folded, type Line } from '../lines.ts'

const series = /^(?:中华人民共和国)?(?:国家|行业|地方|[\u3400-\u9fff]{2,10})标准$/
const number = /^(?:GB|HJ|DB\d*|JT|JGJ|CJJ|AQ|NY|SL|YY|WS|GA|MT|TB|YD|QX|LY|SB|DZ|DL|CJ)(?:\/[TZ])?\d[\d.]*[-—–]?\d*$/

/** The title of a technical standard: on its cover it stands under the series and the number, above its English name. */
export function standardTitle(lines: readonly Line[]): string | undefined {
  const cover = lines.slice(0, 14).map(({ words }) => words)
  const at = cover.findIndex((words) => series.test(folded(words)))
  const numbered = cover.findIndex((words) => number.test(folded(words)))
  if (numbered === -1) return undefined
  const title = cover
    .slice(Math.max(at, numbered) + 1)
    .find(
      (words) => /^[\u3400-\u9fff]/.test(words) && !/^代替|^部分代替|^（/.test(words) && !series.test(folded(words)),
    )
  return title?.replace(/[\s\u3000]+/g, ' ')
}
