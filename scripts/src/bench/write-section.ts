/** A page of Markdown with the section of that heading replaced, or put at its end. */
export function withSection(page: string, heading: string, content: string): string {
  const section = `## ${heading}\n\n${content.trim()}\n`
  const from = page.indexOf(`\n## ${heading}\n`)
  if (from === -1) return `${page.trimEnd()}\n\n${section}`
  const next = page.indexOf('\n## ', from + 1)
  return `${page.slice(0, from + 1)}${section}${next === -1 ? '' : page.slice(next)}`
}
