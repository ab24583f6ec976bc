/**
 * The page of a list on which a record stands, followed as a reader would: the list's first page, else the year of the record's day, its
 * months and days where it is divided, and the pages that these have. Undefined where it stands on none.
 */
export async function findInList(
  portal: string,
  list: string,
  { path, day }: { readonly path: string; readonly day: string },
): Promise<string | undefined> {
  const link = `href="${path}"`
  const first = await textAt(`${portal}${list}`)
  if (first?.includes(link)) return list
  const years = /\/by\/(?!year)/.test(list) ? `${list}year/` : `${list}by/year/`
  return findInPeriod(portal, `${years}${day.slice(0, 4)}/`, [day.slice(5, 7), day.slice(8, 10)], link)
}

async function findInPeriod(
  portal: string,
  period: string,
  steps: readonly string[],
  link: string,
): Promise<string | undefined> {
  const page = await textAt(`${portal}${period}`)
  if (page === undefined) return undefined
  if (page.includes(link)) return period
  const [step, ...more] = steps
  if (step !== undefined && page.includes(`href="${period}${step}/"`))
    return findInPeriod(portal, `${period}${step}/`, more, link)
  const last = Math.max(1, ...page.matchAll(/page\/(\d+)\/"/g).map(([, number]) => Number(number)))
  for (let number = 2; number <= last; number += 1)
    if ((await textAt(`${portal}${period}page/${number}/`))?.includes(link)) return `${period}page/${number}/`
  return undefined
}

/** Undefined where there is no such page. */
export async function textAt(address: string): Promise<string | undefined> {
  const response = await fetchAgain(address)
  const text = await response.text()
  if (response.status === 404) return undefined
  if (response.status !== 200) throw new Error(`${address} was answered with ${response.status}.`)
  return text
}

/** A server that was busy for long may close a connection just when it is used again: browsers then ask once more, and so does this. */
async function fetchAgain(address: string): Promise<Response> {
  return fetch(address).catch(() => fetch(address))
}
