import type { ImportOptions } from './import-options.ts'
import type { ImportRow, Outcome } from './import-row.ts'

const names: { readonly [outcome in Outcome]: string } = {
  created: '新建',
  updated: '更新',
  unchanged: '未变',
  held: '待处理',
  refused: '拒收',
}

/** What stands on the screen at the end: how many of each, and every held and refused file with its reason. */
export function summaryOf(rows: readonly ImportRow[], options: Pick<ImportOptions, 'dryRun' | 'report'>): string {
  const counts = Object.entries(names).map(
    ([outcome, name]) => `${name} ${rows.filter((row) => row.outcome === outcome).length}`,
  )
  const explained = rows.filter((row) => row.outcome === 'held' || row.outcome === 'refused')
  return [
    `共 ${rows.length} 个文件：${counts.join('，')}。${options.dryRun ? '（只读取，没有写入）' : ''}`,
    ...explained.map((row) => `${names[row.outcome]} ${row.file}\n  ${row.reasons.join('\n  ')}`),
    ...(options.report === undefined ? [] : [`逐个文件的报告：${options.report}`]),
    '',
  ].join('\n')
}
