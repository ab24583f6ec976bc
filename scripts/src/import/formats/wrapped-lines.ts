/**
 * Markdown joins the lines of a paragraph with a space, which Chinese does not want. Here a line that goes on with the
 * sentence before is joined to it, and a line that stands for itself (a title, a number, a signature) is set apart.
 * Lines of lists, tables, HTML and code are left alone.
 */
export function wrappedLines(markdown: string): string {
  const lines: string[] = []
  let fenced = false
  for (const raw of markdown.split(/\r?\n/)) {
    if (/^\s*(?:```|~~~)/.test(raw)) fenced = !fenced
    const line = fenced || isBlockMarkup(raw) ? raw : withoutIndent(raw)
    const before = lines.at(-1)
    if (fenced || before === undefined || !isProse(before) || !isProse(line)) lines.push(line)
    else if (goesOn(before, line)) lines[lines.length - 1] = before.trimEnd() + line.trimStart()
    else lines.push('', line)
  }
  return lines.join('\n')
}

/** The sentence is not over, and the next line does not open a new item or stand indented. */
function goesOn(before: string, line: string): boolean {
  if (/^[\s\u3000]{2,}/.test(line) || /[。；：！？:;!?）)】]\s*$/.test(before)) return false
  if (/^(?:第[一二三四五六七八九十百千零〇\d]+[编章节条]|[（(]?[一二三四五六七八九十]+[）)、])/.test(line.trim()))
    return false
  const sentence = before.length > 40 || /[，。；、《]/.test(before) || /^[，。；、》]/.test(line)
  return sentence || /[《的了和与及在对为是将把由]$/.test(before.trimEnd())
}

function isProse(line: string): boolean {
  return line.trim() !== '' && !isBlockMarkup(line)
}

function isBlockMarkup(line: string): boolean {
  return (
    /^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>|\||<\/?[a-zA-Z!]|```|~~~|!\[|&emsp;)/.test(line) ||
    /<br\s*\/?>\s*$/.test(line) ||
    /^\s*(?:-{3,}|\*{3,}|={3,})\s*$/.test(line)
  )
}

/** Four spaces make code in Markdown, but an indent in a Chinese text. */
function withoutIndent(line: string): string {
  return line.replace(/^[ \t]+(?=[\u2010-\u9fff\uff00-\uffef])/, '')
}
