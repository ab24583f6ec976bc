/** When, on what and by what it was measured. */
export interface Circumstances {
  readonly day: string
  readonly machine: string
  readonly command: string
}

/** Lines of Markdown: the circumstances, and a table of which each row is a name and a cell a column. */
export function measuredTable(
  { day, machine, command }: Circumstances,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  return [
    `Measured on ${day}, ${machine}: \`${command}\``,
    '',
    `| | ${columns.join(' | ')} |`,
    `| --- |${' --- |'.repeat(columns.length)}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ]
}
