import type { Field, Fields, Presence } from './field.ts'
import { folderOf } from './paths.ts'
import { rules } from './rules/index.ts'
import { type AnyContentType, contentTypes } from './types/index.ts'
import { vocabularies } from './vocabularies/index.ts'

/** The data dictionary as Markdown, made of the definitions: every type, every field, every vocabulary. */
export function dataDictionary(): string {
  return [
    '# 数据字典 Data dictionary',
    '',
    'Generated from the definitions in `content-model/src/types` by `npm run generate`. Do not edit.',
    '由内容模型的定义生成，请勿手工修改。',
    '',
    '- **必填 required**: always needed to publish. **应填 expected**: needed to publish a new record (of documents: a new 行政规范性文件), only noted on an imported one. **选填 optional**.',
    '- **系统 system**: set by the system. **内部 internal**: kept in the CMS, never part of a published record.',
    '- 日期 day is `YYYY-MM-DD`; 时刻 instant is ISO 8601 in UTC with milliseconds; 引用 reference is `<type>/<key>`.',
    '',
    '## 内容类型 Content types',
    '',
    ...table(
      ['类型 Type', '名称 Label', '作用 Role', 'schema.org', '标识来自 Key from', '网址 Address'],
      contentTypes.map((type) => [
        `[\`${type.name}\`](#${type.name})`,
        type.label,
        type.role,
        type.means,
        `\`${type.keyFrom}\``,
        `\`/${folderOf[type.name]}/<key>/\``,
      ]),
    ),
    ...contentTypes.flatMap(typeChapter),
    '## 规则 Rules',
    '',
    'Checked in the editor’s form, at the export, and before a site is built. 对已发布的记录，在编辑、导出、建站时都检查。',
    '',
    ...table(
      ['规则 Rule', '要求 Demand', '适用 Applies to'],
      rules.map(({ name, sentence, appliesTo }) => [
        `\`${name}\``,
        sentence,
        appliesTo.length === contentTypes.length ? '全部' : appliesTo.map((type) => `\`${type}\``).join(' '),
      ]),
    ),
    '## 词表 Vocabularies',
    '',
    ...vocabularies.flatMap(({ name, terms }) => [
      `### ${name}`,
      '',
      ...table(
        ['代码 Code', '名称 Label'],
        terms.map(({ code, label }) => [`\`${code}\``, label]),
      ),
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}

function typeChapter(type: AnyContentType): string[] {
  return [
    `## ${type.name}`,
    '',
    `${type.label} · schema.org ${type.means} · [JSON Schema](json-schema/${type.name}.json)`,
    '',
    ...table(
      ['字段 Field', '名称 Label', '种类 Kind', '要求 Presence', 'schema.org', '说明 Help'],
      rows(type.fields, ''),
    ),
  ]
}

function rows(fields: Fields, above: string): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => [
    [
      `\`${above}${name}\``,
      field.label,
      kindOf(field),
      [presences[field.presence], field.system ? '系统' : '', field.internal ? '内部' : ''].filter(Boolean).join('、'),
      field.means ?? '',
      field.help ?? '',
    ],
    ...(field.kind === 'group' || field.kind === 'list' ? rows(field.fields, `${above}${name}.`) : []),
  ])
}

const presences = { required: '必填', expected: '应填', optional: '选填' } satisfies Record<Presence, string>

function kindOf(field: Field): string {
  switch (field.kind) {
    case 'text':
      return `${field.multiline ? '多行文字' : '文字'}${many(field.many)}`
    case 'value':
      return `值 \`${field.of.name}\`${many(field.many)}`
    case 'number':
      return `整数 ${field.min}–${field.max}`
    case 'flag':
      return '是（`true`）'
    case 'date':
      return field.precision === 'day' ? '日期' : '时刻'
    case 'choice':
      return `选项 [\`${field.vocabulary.name}\`](#${field.vocabulary.name})${many(field.many)}`
    case 'references':
      return `引用 ${field.to.map((type) => `\`${type}\``).join(' ')}${many(field.many)}`
    case 'richText':
      return '正文（规范 HTML）'
    case 'file':
      return '文件'
    case 'graphic':
      return '图片'
    case 'group':
      return '组'
    case 'list':
      return '行（有序）'
  }
}

function many(several: boolean): string {
  return several ? '（多个）' : ''
}

function table(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...body.map(row), '']
}
