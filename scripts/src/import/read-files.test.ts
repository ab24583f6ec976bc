import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { read } from './read.ts'
import { docxOf } from './testing/docx-of.ts'

const text =
  '云汀市临时占道管理办法\n（2020年3月1日云汀市人民政府令第12号公布 自2020年5月1日起施行）\n第一条 为了规范占道，制定本办法。\n第二条 本办法自2020年5月1日起施行。\n'

async function reason(path: string, bytes: Uint8Array): Promise<string> {
  const outcome = await read({ path, bytes })
  return outcome.outcome === 'refused' ? outcome.reason : `read: ${outcome.title}`
}

const oldWord = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)])

describe('files that cannot be read are refused with a sentence', () => {
  test('an old Word document, whatever its name', async () => {
    const sentence = '这是旧版 Word 文档（.doc，与文件扩展名无关），无法读取。请用 Word 或 WPS 另存为 docx 后再导入。'
    expect(await reason('a.doc', oldWord)).toBe(sentence)
    expect(await reason('a.docx', oldWord)).toBe(sentence)
    expect(await reason('a.md', oldWord)).toBe(sentence)
  })

  test('a document with a password', async () => {
    const name = [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0])
    const bytes = new Uint8Array([...oldWord.slice(0, 64), ...name])
    expect(await reason('a.docx', bytes)).toBe('文档设有打开密码，无法读取。请去掉密码后再导入。')
  })

  test('a docx that breaks off', async () => {
    const whole = docxOf(['云汀市占道办法'])
    expect(await reason('a.docx', whole.slice(0, whole.length - 40))).toMatchInlineSnapshot(
      `"docx 文件已损坏，无法解压。请用 Word 或 WPS 重新保存后再导入。"`,
    )
  })

  test('a docx without a text, or whose text is no XML', async () => {
    expect(await reason('a.docx', zipSync({ 'word/other.xml': strToU8('<a/>') }))).toMatchInlineSnapshot(
      `"docx 文件已损坏，里面找不到正文。请用 Word 或 WPS 重新保存后再导入。"`,
    )
    const parts = { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('not xml') }
    expect(await reason('a.docx', zipSync(parts))).toMatchInlineSnapshot(
      `"docx 文件已损坏，无法读出正文。请用 Word 或 WPS 重新保存后再导入。"`,
    )
  })

  test('words that are called docx', async () => {
    expect(await reason('a.docx', strToU8('这不是文档'))).toMatchInlineSnapshot(
      `"文件已损坏：内容不是 Word 文档。请用 Word 或 WPS 打开检查，另存为 docx 后再导入。"`,
    )
  })

  test.each([
    ['empty', new Uint8Array(), '文件是空的，没有内容可以导入。'],
    ['blank', strToU8(' \n\t '), '文件里只有空白，没有内容可以导入。'],
    [
      'picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]),
      '这是图片，不是文字文档。请提供文字版，或把图片作为附件上传。',
    ],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), '这是压缩包或其他办公软件的文件，不是可以导入的文档。'],
  ])('%s', async (_, bytes, sentence) => {
    expect(await reason('a.txt', bytes)).toBe(sentence)
  })

  test('broken JSON, several records, a record without a text', async () => {
    expect(await reason('a.json', strToU8('{"标题":'))).toBe('JSON 文件格式有误，无法读取。')
    expect(await reason('a.json', strToU8('[{"标题":"甲"},{"标题":"乙"}]'))).toContain('多条记录')
    expect(await reason('a.json', strToU8('{"标题":"甲"}'))).toContain('找不到正文')
  })

  test('a PDF that is none', async () => {
    expect(await reason('a.pdf', strToU8('%PDF-1.4 broken'))).toBe('PDF 文件已损坏，无法读取。')
  })
})

describe('texts are read in the encodings they come in', () => {
  test('UTF-8 with and without a mark, UTF-16 with one', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    for (const bytes of [strToU8(text), strToU8(`\ufeff${text}`), utf16])
      expect(await reason('a.txt', bytes)).toBe('read: 云汀市临时占道管理办法')
  })

  test('GB18030', async () => {
    // 云汀市临时占道管理办法 in GBK, as an old editor saves it.
    const gbk = 'd4c6cda1cad0c1d9cab1d5bcb5c0b9dcc0edb0ecb7a8'
    expect(await reason('a.txt', Buffer.from(`${gbk}0ab5dad2bbccf5a1a1b1beb0ecb7a8cac7a1a3`, 'hex'))).toBe(
      'read: 云汀市临时占道管理办法',
    )
  })
})

describe('content decides, not the name', () => {
  test('a docx is read under any name', async () => {
    expect(await reason('a.doc', docxOf(['云汀市占道管理办法', '第一条 为了规范占道，制定本办法。']))).toBe(
      'read: 云汀市占道管理办法',
    )
  })

  test('the same text says the same in txt, md, html, json and docx', async () => {
    const lines = text.trim().split('\n')
    const files: [string, Uint8Array][] = [
      ['a.txt', strToU8(text)],
      ['a.md', strToU8(`# ${lines.join('\n\n')}`)],
      [
        'a.html',
        strToU8(
          `<div><h1>${lines[0]}</h1>${lines
            .slice(1)
            .map((line) => `<p>${line}</p>`)
            .join('')}</div>`,
        ),
      ],
      ['a.json', strToU8(JSON.stringify({ 标题: lines[0], 正文: lines.slice(1).join('\n') }))],
      ['a.docx', docxOf(lines)],
    ]
    for (const [path, bytes] of files) {
      const outcome = await read({ path, bytes })
      expect(outcome, path).toMatchObject({
        outcome: 'read',
        title: '云汀市临时占道管理办法',
        documentNumbers: ['云汀市人民政府令第12号'],
        issuers: ['云汀市人民政府'],
        days: { promulgatedOn: '2020-03-01', effectiveOn: '2020-05-01' },
        levelOfForce: { level: 'local-government-rule' },
        instrumentForm: 'measures',
        language: 'zh-Hans',
        fits: 'legal-text',
        body: '<p>第一条 为了规范占道，制定本办法。</p>\n<p>第二条 本办法自2020年5月1日起施行。</p>',
      })
    }
  })

  test('a text far beyond 200 kB is read whole', async () => {
    const articles = Array.from(
      { length: 6000 },
      (_, index) => `第${index + 1}条 为了规范临时占道，第${index + 1}处应当设置标志并及时清理。`,
    )
    const outcome = await read({ path: 'a.txt', bytes: strToU8(`${text}${articles.join('\n')}`) })
    expect(outcome.outcome === 'read' && outcome.body).toContain('第6000处应当设置标志')
  })
})
