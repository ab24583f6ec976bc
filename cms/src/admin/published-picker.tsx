'use client'

import { ReactSelect, useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type ContentSlug, informationLabels } from './information-labels.ts'

/** A published record, as chosen by its title. */
export interface PublishedChoice {
  readonly collection: string
  readonly id: string | number
  readonly title: string
}

interface Props {
  readonly value: PublishedChoice | undefined
  readonly onChange: (choice: PublishedChoice | undefined) => void
  readonly except: { readonly collection: string; readonly id: string | number }
  readonly inputId: string
}

/** Milliseconds of rest in typing before the CMS is asked. */
const rest = 300

/** One published record of information, found by words of its title. */
export function PublishedPicker({ value, onChange, except, inputId }: Props) {
  const { config } = useConfig()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly PublishedChoice[]>([])
  const api = `${config.serverURL}${config.routes.api}`

  useEffect(() => {
    if (words.trim() === '') return setFound([])
    const left = new AbortController()
    const timer = setTimeout(async () => {
      const lists = await Promise.all(
        informationSlugs.map((slug) => published(api, slug, words.trim(), left.signal).catch(() => [])),
      )
      if (!left.signal.aborted) setFound(lists.flat())
    }, rest)
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [api, words])

  const choices = found.filter(({ collection, id }) => collection !== except.collection || id !== except.id)
  return (
    <ReactSelect
      filterOption={() => true}
      inputId={inputId}
      isClearable
      noOptionsMessage={() => (words.trim() === '' ? '输入标题中的几个字来查找' : '没有已发布的信息标题中有这些字')}
      onChange={(option) => onChange(choices.find((choice) => optionOf(choice).value === one(option)?.value))}
      onInputChange={setWords}
      options={choices.map(optionOf)}
      placeholder="输入标题中的几个字来查找"
      {...(value === undefined ? {} : { value: optionOf(value) })}
    />
  )
}

const informationSlugs = Object.keys(informationLabels) as ContentSlug[]

function optionOf({ collection, id, title }: PublishedChoice) {
  return { label: `${title}（${informationLabels[collection as ContentSlug]}）`, value: `${collection}/${id}` }
}

function one<T>(option: T | T[] | null): T | undefined {
  return (Array.isArray(option) ? option[0] : option) ?? undefined
}

async function published(
  api: string,
  collection: ContentSlug,
  words: string,
  signal: AbortSignal,
): Promise<PublishedChoice[]> {
  const query = new URLSearchParams({
    'where[and][0][title][like]': words,
    'where[and][1][_status][equals]': 'published',
    'select[title]': 'true',
    limit: '8',
    depth: '0',
  })
  const response = await fetch(`${api}/${collection}?${query}`, { credentials: 'include', signal })
  if (!response.ok) return []
  const { docs } = (await response.json()) as { docs: { id: string | number; title: string }[] }
  return docs.map(({ id, title }) => ({ collection, id, title }))
}
