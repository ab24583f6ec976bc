import type { Random } from '../portal/random.ts'
import type { RawRecord } from './corpus-records.ts'

/** A number as it is printed, and as somebody may type it: by its words, or by the authority that issued it. */
export function numberVariant(
  records: readonly RawRecord[],
  random: Random,
  nth: number,
): { printed: string; query: string; issuer?: string } {
  for (;;) {
    const { numbers, authorities } = random.one(records)
    const printed = numbers[0]?.printed ?? ''
    const match = /^([\u4e00-\u9fff]+)〔(\d{4})〕(\d+)号$/.exec(printed)
    const [issuer] = authorities
    if (match === null || issuer === undefined) continue
    const [, code = '', year = '', serial = ''] = match
    const forms = [
      printed,
      `${code}[${year}]${serial}号`,
      `${code}（${year}）${serial}号`,
      `${code} ${year} ${serial}`,
      `${code}${year}年${serial}号`,
      `${code}﹝${year}﹞ ${serial} 号`,
      `${code}〔${wide(year)}〕${wide(serial)}号`,
      `${code}〔${year}〕\u200b${serial}號`,
      `${code}【${year}】${serial}`,
    ]
    const query = forms[nth % (forms.length + 1)]
    return query === undefined ? { printed, query: `${issuer}${year}年${serial}号`, issuer } : { printed, query }
  }
}

/** In digits of full width. */
function wide(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
}

export function withNumber(records: readonly RawRecord[], printed: string): Set<string> {
  return new Set(
    records.filter(({ numbers }) => numbers.some((own) => own.printed === printed)).map(({ path }) => path),
  )
}

/** Whatever that authority issued in the year under the serial number of the one that is printed. */
export function ofIssuer(records: readonly RawRecord[], issuer: string, printed: string): Set<string> {
  const ending = printed.slice(printed.indexOf('〔'))
  return new Set(
    records
      .filter(
        ({ numbers, authorities }) =>
          authorities.includes(issuer) && numbers.some((own) => own.printed.endsWith(ending)),
      )
      .map(({ path }) => path),
  )
}
