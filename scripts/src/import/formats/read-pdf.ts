import { extractText, getDocumentProxy } from 'unpdf'
import { flatten } from '../flatten.ts'
import { RefusedFile, type Source } from '../source.ts'
import { paragraph, root, tidyLine } from '../tree.ts'

/** The text of a PDF, as well as its lines allow: tables and pictures are lost, and that is said. */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  const pages = await pagesOf(bytes)
  const lines = pages
    .flatMap((page) => page.split('\n').map(unspaced))
    .filter((line) => line !== '' && !isPageNumber(line))
  if (lines.join('').length < 20)
    throw new RefusedFile('PDF 里没有文字（可能是扫描件）。请提供文字版，或先做文字识别。')
  return {
    tree: flatten(root(joined(lines).map((words) => paragraph(words)))),
    fields: {},
    attachments: [],
    pictures: [],
    findings: [{ id: 'pdf', class: 'noted', sentence: '文字由 PDF 提取，表格、图片和版式没有保留，请与原件核对。' }],
  }
}

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes))
    return (await extractText(document, { mergePages: false })).text
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new RefusedFile('PDF 设有密码，无法读取。请去掉密码后再导入。')
    throw new RefusedFile('PDF 文件已损坏，无法读取。')
  }
}

/** Letter-spaced Chinese (环 境 保 护 部) without its spaces. */
function unspaced(line: string): string {
  return tidyLine(line).replace(
    /(?<=[\u3400-\u9fff，。、；：（）《》]) +(?=[\u3400-\u9fff，。、；：（）《》])/g,
    (spaces, at: number, all: string) => (isLetterSpaced(all, at) ? '' : spaces),
  )
}

function isLetterSpaced(line: string, at: number): boolean {
  const words = line.split(' ')
  const index = line.slice(0, at).split(' ').length - 1
  return words[index]?.length === 1 || words[index + 1]?.length === 1
}

function isPageNumber(line: string): boolean {
  return /^(?:[-—–]?\s*\d{1,4}\s*[-—–]?|[IVXivx]{1,6})$/.test(line)
}

/** Lines that go on with a sentence are joined; a line of a heading, an item or a contents list stands alone. */
function joined(lines: readonly string[]): string[] {
  const paragraphs: string[] = []
  for (const line of lines) {
    const before = paragraphs.at(-1)
    const goesOn =
      before !== undefined &&
      before.length > 25 &&
      !/[。；：！？:;]$|\.{4,}/.test(before) &&
      !/^(?:第[一二三四五六七八九十百千零〇\d]+[编章节条]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+(?:\.\d+)*\s)/.test(
        line,
      )
    if (goesOn) paragraphs[paragraphs.length - 1] = before + line
    else paragraphs.push(line)
  }
  return paragraphs
}
