import { recordPath } from '@gongkai/content-model/paths'
import type { Choice } from './combobox.ts'
import { element } from './element.ts'
import type { Titled } from './first-titles.ts'
import { markTyped, matchTyped } from './match-typed.ts'
import { marked } from './results.ts'
import type { NamedTopic } from './segment-table.ts'
import type { Suggestions } from './suggest.ts'
import { readTyped, type Typed } from './typed.ts'

/** What is suggested for what is typed, as choices: a topic and a record each lead to their page. */
export function suggestionChoices({ topics, records }: Suggestions, text: string): Choice[] {
  const typed = readTyped(text)
  return [...topics.map((topic) => topicChoice(topic, typed)), ...records.map((record) => recordChoice(record, typed))]
}

function topicChoice({ code, label, initials }: NamedTopic, typed: Typed): Choice {
  return {
    href: recordPath({ type: 'topic', key: code }),
    content: [
      element('span', 'suggestion-title', marked(markTyped(label, initials, typed))),
      element('span', 'suggestion-line', ['主题']),
    ],
  }
}

function recordChoice({ path, title, numbers, initials, day }: Titled, typed: Typed): Choice {
  const number = numbers.find((number) => matchTyped(number, '', typed) !== undefined) ?? numbers.find(isDocumentNumber)
  const line = [
    ...(number === undefined ? [] : [element('span', 'number', marked(markTyped(number, '', typed)))]),
    ...(day === undefined ? [] : [element('span', 'figures', [day])]),
  ]
  return {
    href: path,
    content: [
      element('span', 'suggestion-title', marked(markTyped(title, initials, typed))),
      ...(line.length === 0 ? [] : [element('span', 'suggestion-line', line)]),
    ],
  }
}

/** A 文号 says something to readers; an 索引号 only to who has typed it. */
function isDocumentNumber(printed: string): boolean {
  return printed.endsWith('号')
}
