/**
 * 沿革 printed over the text, as the law database of Taiwan prints it: numbered acts, wrapped at a fixed width.
 * It is taken out of the text and handed on as a field; undefined where the text has none.
 */
export function printedHistory(words: string): { readonly history: string; readonly text: string } | undefined {
  const lines = words.split('\n')
  const from = lines.slice(0, 20).findIndex((line) => /^[>\s]*1\s*\.\s*(?:中華民國|民國)/.test(line))
  if (from === -1) return undefined
  const quoted = /^\s*>/.test(lines[from] ?? '')
  let end = from
  while (end < lines.length && goesOn(lines[end] ?? '', quoted)) end += 1
  const history = lines.slice(from, end).map((line) => line.replace(/^\s*>[ ]?/, '').trimEnd())
  return { history: history.join('\n'), text: [...lines.slice(0, from), ...lines.slice(end)].join('\n') }
}

/** A quotation goes on while it is quoted; else the history ends with an empty line or where the text begins. */
function goesOn(line: string, quoted: boolean): boolean {
  if (quoted) return /^\s*>/.test(line)
  return line.trim() !== '' && !/^#|^\s*第\s*[一二三四五六七八九十\d]+\s*[編章節條]/.test(line)
}
