import { readAddress, readOrder, type Search, writeAddress } from './address.ts'
import { type FoundRecord, type OpenSearch, openSearch } from './ask.ts'
import { chosenWords } from './chosen-words.ts'
import { startCombobox } from './combobox.ts'
import type { Counts, Question } from './engine.ts'
import { feedLinks, feedOffered, type TypeFeeds } from './feed-offer.ts'
import { conditionsOf, filterGroups, type Labels, narrowedBy } from './filter-panel.ts'
import { isNarrowed } from './narrowing.ts'
import { helpFor, helpSections, helpSentence } from './nothing-found.ts'
import { marksOf, type Query, readQuery } from './query.ts'
import { readTyped } from './read-typed.ts'
import { pageLinks, resultItem } from './results.ts'
import { sayFailed } from './say-failed.ts'
import type { StartedWorker } from './search-worker.ts'
import { suggestionChoices } from './suggestion-choices.ts'

const resultsAPage = 10
const days = ['from', 'to', 'on'] as const

/**
 * Brings the search page to life: what the address asks is searched at once; a new search, a page of results, back and
 * forward change the address and stay on the page.
 */
export function startSearchPage(root: HTMLElement, base: string, started: StartedWorker | undefined): void {
  const view = readView(root)
  const siteTitle = document.title
  let opened: OpenSearch | undefined
  const engine = (): OpenSearch => (opened ??= openSearch(base, started))
  let latest = 0
  let shown: string | undefined

  const labels: Labels = {
    type: new Map([...view.type.options].map(({ value, text }) => [value, text])),
    validity: new Map(Object.entries(JSON.parse(root.dataset.searchStates ?? '{}'))),
  }
  const typeFeeds: TypeFeeds = new Map(
    [...view.type.options].map(({ value, text, dataset }) => [value, { label: text, scope: dataset.feed }]),
  )
  const offerFeed = ({ narrowing }: Search, counts?: Counts): void => {
    const offer = feedOffered(narrowing, counts, typeFeeds)
    view.feed.replaceChildren(...(offer === undefined ? [] : feedLinks(offer)))
  }
  /** Counts the results that are shown, once: filters that nobody sees are not worth what counting fetches. */
  let count: (() => Promise<void>) | undefined
  const counting = async (): Promise<void> => {
    const once = count
    count = undefined
    // Results stand without their numbers too.
    await once?.().catch((cause: unknown) => console.error(cause))
  }
  const wide = matchMedia('(min-width: 64rem)')
  const foldForm = (): void => {
    view.more.open = wide.matches
  }
  const areFiltersSeen = (): boolean => view.folded.open || wide.matches

  const show = async (search: Search): Promise<void> => {
    latest += 1
    const mine = latest
    shown = location.search
    const current = (): boolean => mine === latest
    view.query.value = search.query
    view.type.value = search.narrowing.type
    view.order.value = search.order
    for (const day of days) view[day].value = search.narrowing[day]
    view.chosen.textContent = chosenWords(search, labels.type)
    document.title = search.query === '' ? siteTitle : `${search.query} - ${siteTitle}`
    clear(view)
    offerFeed(search)
    count = undefined
    const asked = readQuery(search.query)
    if (asked.phrases.length === 0) {
      say(view, 'idle', search.query === '' ? '' : whatIsMissing(asked))
      return
    }
    say(view, 'searching', '正在搜索……')
    try {
      const { narrowing } = search
      const question = questionOf(search)
      const looks = {
        phrases: marksOf(asked),
        words: search.query,
        on: narrowing.on,
        today: today(),
        types: labels.type,
      }
      let standing: readonly FoundRecord[] = []
      const appear = (records: readonly FoundRecord[]): void => {
        if (records === standing) return
        view.results.replaceChildren(...records.map((record) => resultItem(record, looks)))
        view.results.start = question.from + 1
        standing = records
      }
      const { total, records } = await engine().results(question, (first) => {
        if (!current()) return
        appear(first)
        say(view, 'searching', `已显示${question.from === 0 ? '最前面' : '本页'}的 ${first.length} 条，正在统计总数……`)
      })
      if (!current()) return
      appear(records)
      view.pages.append(...pageLinks(search, Math.ceil(total / resultsAPage)))
      view.pages.hidden = view.pages.childElementCount === 0
      view.results.dataset.resultTotal = String(total)
      say(view, 'done', summary(search, total))
      view.narrowed.replaceChildren(...narrowedBy(search, undefined, labels))
      view.filters.hidden = false
      count = async () => {
        const counts = await engine().counts(question)
        if (counts === undefined || !current()) return
        for (const place of view.groups) place.replaceChildren(...filterGroups(search, counts, labels))
        view.narrowed.replaceChildren(...narrowedBy(search, counts, labels))
        offerFeed(search, counts)
        view.filters.dataset.searchCounts = 'done'
      }
      // What a value is called is known with the counts.
      const isNamed = narrowing.authority !== '' || narrowing.topic !== '' || narrowing.level !== ''
      if (areFiltersSeen() || isNamed) void counting()
      if (total === 0) void help(search, question, current)
    } catch (cause) {
      if (!current()) return
      console.error(cause)
      sayFailed(root)
    }
  }

  const help = async (search: Search, question: Question, current: () => boolean): Promise<void> => {
    try {
      const counts = isNarrowed(search.narrowing) ? await engine().counts(question) : undefined
      const found = await helpFor(search, conditionsOf(search, counts, labels), questionOf, engine())
      if (!current()) return
      view.help.append(...helpSections(found, search.query))
      view.status.append(helpSentence(found))
      view.help.dataset.searchHelp = 'done'
    } catch (cause) {
      // That nothing was found is said already.
      console.error(cause)
    }
  }

  const go = (search: Search): void => {
    history.pushState(null, '', writeAddress(search))
    void show(search)
  }
  const typed = (): Search => ({
    query: view.query.value.trim(),
    narrowing: {
      ...readAddress(location.search).narrowing,
      type: view.type.value,
      from: view.from.value,
      to: view.to.value,
      on: view.on.value,
    },
    order: readOrder(view.order.value),
    page: 1,
  })
  view.form.addEventListener('submit', (event) => {
    event.preventDefault()
    go(typed())
    // The results come next, and a phone takes its keyboard away; the live region says how many there are.
    view.status.focus({ preventScroll: true })
  })
  for (const choice of [view.type, view.order])
    choice.addEventListener('change', () => {
      if (view.query.value.trim() !== '') go(typed())
    })
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go(readAddress(new URL(link.href).search))
    view.status.focus()
    view.form.scrollIntoView()
  })
  view.folded.addEventListener('toggle', () => {
    if (view.folded.open) void counting()
  })
  wide.addEventListener('change', () => {
    foldForm()
    if (areFiltersSeen()) void counting()
  })
  startCombobox({ input: view.query, list: view.suggestions, announcer: view.suggested }, async (text) => {
    const typed = readTyped(text)
    // Who types on can do without.
    const found = await engine()
      .suggestions(typed)
      .catch((cause: unknown) => console.error(cause))
    return found === undefined ? [] : suggestionChoices(found, typed)
  })
  addEventListener('popstate', () => {
    // A link that skips to a part of the page comes by here too.
    if (location.search !== shown) void show(readAddress(location.search))
  })
  foldForm()
  void show(readAddress(location.search))
}

interface View {
  form: HTMLFormElement
  query: HTMLInputElement
  suggestions: HTMLUListElement
  suggested: HTMLElement
  type: HTMLSelectElement
  order: HTMLSelectElement
  /** What there is to choose beside the words: folded where there is little room. */
  more: HTMLDetailsElement
  chosen: HTMLElement
  from: HTMLInputElement
  to: HTMLInputElement
  on: HTMLInputElement
  filters: HTMLElement
  folded: HTMLDetailsElement
  /** Where the groups of filters stand: folded, and beside. */
  groups: HTMLElement[]
  narrowed: HTMLElement
  feed: HTMLElement
  status: HTMLElement
  help: HTMLElement
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
    suggestions: part('suggestions', HTMLUListElement),
    suggested: part('suggested', HTMLElement),
    type: part('type', HTMLSelectElement),
    order: part('order', HTMLSelectElement),
    more: part('more', HTMLDetailsElement),
    chosen: part('chosen', HTMLElement),
    from: part('from', HTMLInputElement),
    to: part('to', HTMLInputElement),
    on: part('on', HTMLInputElement),
    filters: part('filters', HTMLElement),
    folded: part('folded', HTMLDetailsElement),
    groups: [...root.querySelectorAll<HTMLElement>('[data-search="groups"]')],
    narrowed: part('narrowed', HTMLElement),
    feed: part('feed', HTMLElement),
    status: part('status', HTMLElement),
    help: part('help', HTMLElement),
    results: part('results', HTMLOListElement),
    pages: part('pages', HTMLElement),
  }
}

function questionOf(search: Search): Question {
  const { query, narrowing, order, page } = search
  const from = (page - 1) * resultsAPage
  return { ...readQuery(query), narrowing, order, today: today(), from, to: from + resultsAPage }
}

type State = 'idle' | 'searching' | 'done'

function say(view: View, state: State, sentence: string): void {
  view.status.textContent = sentence
  view.results.dataset.searchState = state
}

function clear(view: View): void {
  delete view.results.dataset.resultTotal
  delete view.filters.dataset.searchCounts
  delete view.help.dataset.searchHelp
  view.help.replaceChildren()
  view.filters.hidden = true
  view.narrowed.replaceChildren()
  for (const place of view.groups) place.replaceChildren()
  view.results.replaceChildren()
  view.pages.replaceChildren()
  view.pages.hidden = true
}

function whatIsMissing({ without }: Query): string {
  return without.length > 0
    ? '请输入至少一个要查找的词，只有要排除的词无法查找。'
    : '请输入要查找的文字或者文号，只有标点符号无法查找。'
}

function summary({ query, narrowing, page }: Search, total: number): string {
  if (total === 0) {
    const advice = isNarrowed(narrowing)
      ? '去掉下面的条件再试，或者减少文字、换一种说法'
      : '可以减少文字、换一种说法，或者按栏目浏览'
    return `没有找到含有“${query}”的内容。${advice}。`
  }
  const pages = Math.ceil(total / resultsAPage)
  if (page > pages) return `找到 ${total} 条结果，共 ${pages} 页，没有第 ${page} 页。`
  return pages === 1 ? `找到 ${total} 条结果。` : `找到 ${total} 条结果，第 ${page} 页，共 ${pages} 页。`
}

/** The reader's day by the clock of the place the portal serves. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
