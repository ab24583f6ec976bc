import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Field } from '@gongkai/content-model/field'
import { contentTypes, type PublishedRecord } from '@gongkai/content-model/types/index'
import { validityOn } from '@gongkai/content-model/validity'
import { describe, expect, test } from 'vitest'
import { breadcrumbJsonLd, type Described, jsonLdText, recordJsonLd } from './json-ld.ts'
import { sampleDocument, sampleLibrary } from './sample-library.ts'

function describedWith(...records: readonly PublishedRecord[]): Described {
  const library = sampleLibrary(records)
  return { library, validity: (document) => validityOn(document, library, '2025-11-20') }
}
const plain = (value: object) => JSON.parse(jsonLdText(value))

describe('Legislation', () => {
  const outside = { act: 'basis', citation: { title: '中华人民共和国动物防疫法', on: '2021-01-22' } } as const
  const old = sampleDocument(1)
  const document = sampleDocument(2, {
    documentKind: 'notice',
    legalRelations: [
      outside,
      { act: 'repeals', target: `normative-document/${old.key}`, citation: { title: old.title } },
    ],
    validityTerm: { kind: 'until-day', through: '2030-06-30' },
  })
  const described = describedWith(old, document)

  test('what fields of the definition mean is stated from the record', () => {
    expect(plain(recordJsonLd(document, described))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      '@id': `https://www.yunting.example/documents/${document.key}/`,
      name: '云汀市第2号办法',
      identifier: document.indexNumber,
      legislationIdentifier: '云政规〔2025〕2号',
      legislationDate: '2025-06-05',
      legislationDateOfApplicability: '2025-07-01',
      legislationType: ['行政规范性文件', '通知'],
      expires: '2030-06-30',
      inLanguage: 'zh-Hans',
      publisher: { '@type': 'GovernmentOrganization', name: '云汀市人民政府' },
      about: { '@type': 'DefinedTerm', name: '养犬管理' },
    })
  })

  test('its force follows from its validity, and nothing is said where it is not verified', () => {
    expect(plain(recordJsonLd(document, described)).legislationLegalForce).toBe('https://schema.org/InForce')
    expect(plain(recordJsonLd(old, described)).legislationLegalForce).toBe('https://schema.org/NotInForce')
    const imported = sampleDocument(3, { sourceSystem: '旧站' })
    expect(plain(recordJsonLd(imported, describedWith(imported)))).not.toHaveProperty('legislationLegalForce')
  })

  test('acts name the record where the library holds it, else what the citation says', () => {
    expect(plain(recordJsonLd(document, described))).toMatchObject({
      legislationRepeals: [{ '@id': `https://www.yunting.example/documents/${old.key}/` }],
      citation: [{ '@type': 'Legislation', name: '中华人民共和国动物防疫法', legislationDate: '2021-01-22' }],
    })
  })

  test('an issuer has the name it signed with', () => {
    const renamed = sampleDocument(4, {
      issuers: [
        { authority: 'authority/yunting-government', nameAsIssued: '云汀县人民政府' },
        { nameAsIssued: '某局' },
      ],
    })
    expect(plain(recordJsonLd(renamed, describedWith(renamed))).legislationPassedBy).toEqual([
      {
        '@type': 'GovernmentOrganization',
        '@id': 'https://www.yunting.example/authorities/yunting-government/',
        name: '云汀县人民政府',
      },
      { '@type': 'GovernmentOrganization', name: '某局' },
    ])
  })
})

test('the portal has a search that machines can ask', () => {
  const described = describedWith()
  expect(plain(recordJsonLd(described.library.site, described))).toMatchObject({
    '@type': 'WebSite',
    '@id': 'https://www.yunting.example/',
    potentialAction: { target: { urlTemplate: 'https://www.yunting.example/search/?q={search_term_string}' } },
  })
})

test('a breadcrumb names the way from the home page', () => {
  expect(
    plain(
      breadcrumbJsonLd(
        [
          { href: '/', text: '首页' },
          { href: '/documents/', text: '政策文件' },
        ],
        sampleLibrary(),
      ),
    ),
  ).toMatchObject({
    itemListElement: [
      { position: 1, name: '首页', item: 'https://www.yunting.example/' },
      { position: 2, name: '政策文件', item: 'https://www.yunting.example/documents/' },
    ],
  })
})

test('nothing in JSON-LD can end the script element', () => {
  const text = jsonLdText({ name: '</script><script>alert(1)</script>' })
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script>' })
})

test('every meaning that a definition gives is a word of schema.org', () => {
  const vocabulary = readFileSync(
    createRequire(import.meta.url)
      .resolve('schema-dts/package.json')
      .replace('package.json', 'dist/schema.d.ts'),
    'utf8',
  )
  const meanings = contentTypes.flatMap(({ fields }) =>
    Object.values(fields as Record<string, Field>).flatMap(meaningsOf),
  )
  expect([...new Set(meanings)].filter((name) => !vocabulary.includes(`"${name}"?:`))).toEqual([])
  expect(contentTypes.map(({ means }) => means).filter((name) => !vocabulary.includes(`"@type": "${name}"`))).toEqual(
    [],
  )
})

function meaningsOf(field: Field): string[] {
  const inner = field.kind === 'group' || field.kind === 'list' ? Object.values(field.fields).flatMap(meaningsOf) : []
  return field.means === undefined ? inner : [field.means, ...inner]
}
