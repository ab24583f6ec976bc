import { readAddress, type Search, writeAddress } from './address.ts'
import { openSearch } from './ask.ts'
import { phrases } from './query.ts'
import { pageLinks, resultItem } from './results.ts'

const resultsAPage = 10

/**
 * Brings the search page to life: what the address asks is searched at once; a new search, a page of results, back and
 * forward change the address and stay on the page.
 */
export function startSearchPage(root: HTMLElement): void {
  const view = readView(root)
  const base = new URL(root.dataset.searchBase ?? '/search/', location.href).href
  const siteTitle = document.title
  let ask: ReturnType<typeof openSearch> | undefined
  let latest = 0

  const show = async (search: Search): Promise<void> => {
    latest += 1
    const mine = latest
    const current = (): boolean => mine === latest
    view.query.value = search.query
    view.type.value = search.type
    document.title = search.query === '' ? siteTitle : `${search.query} - ${siteTitle}`
    clear(view)
    const asked = phrases(search.query)
    if (asked.length === 0) {
      say(view, 'idle', search.query === '' ? '' : '请输入要查找的文字或者文号，只有标点符号无法查找。')
      return
    }
    say(view, 'searching', '正在搜索……')
    try {
      ask ??= openSearch(base)
      const from = (search.page - 1) * resultsAPage
      const { total, records } = await ask({ phrases: asked, type: search.type, from, to: from + resultsAPage })
      if (!current()) return
      const shown = { phrases: asked, today: today(), types: typeLabels(view.type) }
      view.results.append(...records.map((record) => resultItem(record, shown)))
      view.results.start = from + 1
      view.pages.append(...pageLinks(search, Math.ceil(total / resultsAPage)))
      view.pages.hidden = view.pages.childElementCount === 0
      view.results.dataset.resultTotal = String(total)
      say(view, 'done', summary(search, total))
    } catch (cause) {
      if (!current()) return
      console.error(cause)
      say(view, 'failed', '搜索没有完成，可能是网络中断，或者网站刚刚更新。请刷新页面再试，也可以按栏目浏览。')
    }
  }

  const go = (search: Search): void => {
    history.pushState(null, '', writeAddress(search))
    void show(search)
  }
  view.form.addEventListener('submit', (event) => {
    event.preventDefault()
    go({ query: view.query.value.trim(), type: view.type.value, page: 1 })
  })
  view.type.addEventListener('change', () => {
    if (view.query.value.trim() !== '') go({ query: view.query.value.trim(), type: view.type.value, page: 1 })
  })
  view.pages.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go(readAddress(new URL(link.href).search))
    view.status.focus()
    view.form.scrollIntoView()
  })
  addEventListener('popstate', () => void show(readAddress(location.search)))
  void show(readAddress(location.search))
}

interface View {
  form: HTMLFormElement
  query: HTMLInputElement
  type: HTMLSelectElement
  status: HTMLElement
  results: HTMLOListElement
  pages: HTMLElement
}

function readView(root: HTMLElement): View {
  const part = <Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind => {
    const element = root.querySelector(`[data-search="${name}"]`)
    if (!(element instanceof kind)) throw new Error(`The search page has no ${name}.`)
    return element
  }
  return {
    form: part('form', HTMLFormElement),
    query: part('query', HTMLInputElement),
    type: part('type', HTMLSelectElement),
    status: part('status', HTMLElement),
    results: part('results', HTMLOListElement),
    pages: part('pages', HTMLElement),
  }
}

type State = 'idle' | 'searching' | 'done' | 'failed'

function say(view: View, state: State, sentence: string): void {
  view.status.textContent = sentence
  view.results.dataset.searchState = state
}

function clear(view: View): void {
  delete view.results.dataset.resultTotal
  view.results.replaceChildren()
  view.pages.replaceChildren()
  view.pages.hidden = true
}

function summary({ query, page }: Search, total: number): string {
  if (total === 0) return `没有找到含有“${query}”的内容。可以减少文字、换一种说法，或者去掉类型限制。`
  const pages = Math.ceil(total / resultsAPage)
  if (page > pages) return `找到 ${total} 条结果，共 ${pages} 页，没有第 ${page} 页。`
  return pages === 1 ? `找到 ${total} 条结果。` : `找到 ${total} 条结果，第 ${page} 页，共 ${pages} 页。`
}

function typeLabels(select: HTMLSelectElement): Map<string, string> {
  return new Map([...select.options].map(({ value, text }) => [value, text]))
}

/** The reader's day by the clock of the place the portal serves. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
