import { validityOn } from '@gongkai/content-model/validity'
import { changesOn } from '@gongkai/content-model/validity-changes'
import { feedScope } from '../feeds/feed-scopes.ts'
import { type Filter, filters, type Listed, type ListedType, valueLabel } from '../lists/filters.ts'
import { GrowingShelf } from '../lists/growing-shelf.ts'
import { type Period, pageSize, type Shelf } from '../lists/shelf.ts'
import { ownedShelf, wholeShelf } from '../lists/standing.ts'
import type { Feeds, Portal, Shelves, Sitemap } from '../portal.ts'
import { askingLibrary } from './asking-library.ts'
import { newestInFeed, type PortalModel } from './portal-model.ts'
import { type Question, question } from './question.ts'

/** The portal as one page sees it: every question it asks is noted. */
export function asking(model: PortalModel, note: (asked: Question) => void): Portal {
  const library = askingLibrary(model.library, note)
  return {
    library,
    today: model.today,
    checkedOn: () => {
      note(question.day)
      return model.today
    },
    shelves: askingShelves(model, library, note),
    feeds: askingFeeds(model, library, note),
    sitemap: askingSitemap(model, note),
    tombstoneAt: (path) => model.tombstoneAt(path),
    moveAt: (path) => model.moveAt(path),
    get gone() {
      note(question.gone)
      return model.gone
    },
    isThere: (path) => {
      note(question.address(path))
      return model.isThere(path)
    },
    get placeNames() {
      note(question.places)
      return model.placeNames
    },
    citations: () => model.citations.resolver((key) => note(question.citation(key))),
    validity: (document) => {
      const reference = `${document.type}/${document.key}`
      note(question.validity(reference))
      return model.facts(reference)?.validity ?? validityOn(document, library, model.today)
    },
    changesToday: () => {
      note(question.day)
      const turning = [...model.turningOn(model.today)].sort().flatMap((reference) => {
        note(question.validity(reference))
        const record = library.record(reference)
        return record?.type === 'normative-document' ? [record] : []
      })
      // A document that comes to turn today without having been among them changes the lists that the page shows anyway.
      return changesOn(library, model.today, turning)
    },
  }
}

function askingShelves(model: PortalModel, library: Portal['library'], note: (asked: Question) => void): Shelves {
  const open = (shelf: GrowingShelf): Shelf => askingShelf(shelf, library, note)
  const by = (type: ListedType, filter: string): Shelf[] => {
    note(question.shelves(type, filter))
    const shelves = model.shelvesBy(type, filter).flatMap((id) => model.shelf(id) ?? [])
    const { values } = filterNamed(type, filter)
    const opened = shelves.map(open)
    if (typeof values === 'string') return opened.sort((a, b) => order(nameOf(a), nameOf(b)) || order(a.id, b.id))
    const places = new Map(values.terms.map(({ code }, place) => [code, place]))
    return opened.sort((a, b) => (places.get(valueIn(a)) ?? 0) - (places.get(valueIn(b)) ?? 0))
  }
  return {
    by,
    fullest: (type, filter) => {
      if (typeof filterNamed(type, filter).values !== 'string') return by(type, filter)
      note(question.counts(type, filter))
      return by(type, filter).sort((a, b) => b.count - a.count)
    },
    whole: (type) => open(model.shelf(type) ?? empty(wholeShelf(type))),
    one: (type, filter, value) => {
      const id = `${type}/${filter}/${value}`
      note(question.shelf(id))
      const shelf = model.shelf(id)
      return shelf === undefined ? undefined : open(shelf)
    },
    of: (kind, key) => open(model.shelf(`${kind}/${key}`) ?? empty(ownedShelf(kind, key))),
    named: (id) => {
      const shelf = model.shelf(id)
      if (shelf === undefined) throw new Error(`There is no list ${id}.`)
      return open(shelf)
    },
  }
}

function empty({ id, kind, type, filter }: ReturnType<typeof ownedShelf>): GrowingShelf {
  return new GrowingShelf(id, kind, type, filter)
}

function askingShelf(shelf: GrowingShelf, library: Portal['library'], note: (asked: Question) => void): Shelf {
  const { id, kind, type, filter } = shelf
  const recordsFrom = (from: number, to: number): Listed[] =>
    shelf.members.slice(from, to).map(({ reference }) => {
      const record = library.record(reference)
      if (record === undefined) throw new Error(`${reference} stands in the list ${id} and is not in the library.`)
      return record as Listed
    })
  return {
    id,
    kind,
    type,
    ...(filter === undefined
      ? {}
      : {
          filtered: {
            ...filter,
            get name() {
              return kind === 'type' ? valueLabel(filterNamed(type, filter.filter), filter.value, library) : ''
            },
          },
        }),
    get count() {
      note(question.shelf(id))
      return shelf.members.length
    },
    newest: (count) => {
      note(question.newest(id))
      if (count > pageSize) throw new Error(`Asked for the ${count} newest of a list, expected ${pageSize} at most.`)
      return recordsFrom(0, count)
    },
    all: () => {
      note(question.shelf(id))
      return recordsFrom(0, shelf.members.length)
    },
    within: (period: Period, from: number, to: number) => {
      note(question.period(id, period))
      const stretch = shelf.stretch(period)
      return recordsFrom(stretch.from + from, Math.min(stretch.from + to, stretch.to))
    },
    countWithin: (period) => {
      note(question.period(id, period))
      return shelf.countWithin(period)
    },
    divisions: (period) => {
      note(question.divisions(id, period))
      return type === 'standard-catalogue-item' ? [] : shelf.divisions(period)
    },
  }
}

function askingFeeds(model: PortalModel, library: Portal['library'], note: (asked: Question) => void): Feeds {
  const standing = (scope: string) => {
    const feed = model.feed(scope)
    if (feed === undefined) throw new Error(`There is no feed of "${scope}".`)
    return feed
  }
  return {
    has: (scope) => {
      note(question.feed(scope))
      return model.feed(scope) !== undefined
    },
    all: () => {
      note(question.feeds)
      return [...model.feedScopes()].sort(order).map((scope) => feedScope(scope, library))
    },
    scope: (scope) => feedScope(scope, library),
    newest: (scope) => {
      note(question.news(scope))
      const { archive, news } = standing(scope)
      const last = model.hasArchive(scope) ? archive.last : undefined
      return { marks: news.values.slice(0, newestInFeed), ...(last === undefined ? {} : { archive: last }) }
    },
    archive: (scope, part) => {
      note(question.archive(scope, part))
      const found = standing(scope).archive.named(part)
      if (found === undefined) throw new Error(`The archive of "${scope}" has no part ${part}.`)
      return found
    },
  }
}

function askingSitemap(model: PortalModel, note: (asked: Question) => void): Sitemap {
  return {
    parts: () => {
      note(question.sitemap)
      return model.rooms().flatMap(([room, list]) => list.divisions().map((part) => ({ room, part })))
    },
    part: (room, part) => {
      note(question.sitemapPart(room, part))
      const found = model.room(room)?.named(part)
      if (found === undefined) throw new Error(`The sitemap has no part ${room}-${part}.`)
      return found.part
    },
  }
}

function filterNamed(type: ListedType, name: string): Filter {
  const found = (filters[type] as readonly Filter[]).find((filter) => filter.name === name)
  if (found === undefined) throw new Error(`There is no filter ${name} of ${type}.`)
  return found
}

function nameOf(shelf: Shelf): string {
  return shelf.filtered?.name ?? ''
}

function valueIn(shelf: Shelf): string {
  return shelf.filtered?.value ?? ''
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
