import { recordPath } from '@gongkai/content-model/paths'
import type { Choice } from './combobox.ts'
import { element } from './element.ts'
import type { Titled } from './first-titles.ts'
import { markTyped } from './match-typed.ts'
import { marked } from './results.ts'
import type { NamedTopic } from './segment-table.ts'
import type { Suggestions } from './suggest.ts'
import { shownOf } from './suggested-topics.ts'
import { titledLine } from './titled-line.ts'
import type { Typed } from './typed.ts'

/** What is suggested for what is typed, as choices: a topic and a record each lead to their page. */
export function suggestionChoices(found: Suggestions, typed: Typed): Choice[] {
  const { topics, records } = shownOf(found, typed)
  return [...topics.map((topic) => topicChoice(topic, typed)), ...records.map((record) => recordChoice(record, typed))]
}

function topicChoice({ code, label, initials }: NamedTopic, typed: Typed): Choice {
  return {
    href: recordPath({ type: 'topic', key: code }),
    content: [
      element('span', 'suggestion-title', marked(markTyped(label, initials, typed))),
      ' ',
      element('span', 'suggestion-line', ['主题']),
    ],
  }
}

function recordChoice(record: Titled, typed: Typed): Choice {
  const { path, title, initials } = record
  const line = titledLine(record, typed)
  return {
    href: path,
    content: [
      element('span', 'suggestion-title', marked(markTyped(title, initials, typed))),
      ...(line.length === 0 ? [] : [' ', element('span', 'suggestion-line', line)]),
    ],
  }
}
