import {
  $computeTableMap,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findCellNode,
  $findTableNode,
  $getTableRowIndexFromTableCellNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableSelection,
  $mergeCells,
  $setTableColumnIsHeader,
  $setTableRowIsHeader,
  $unmergeCell,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from '@lexical/table'
import { $getSelection, $isRangeSelection, type BaseSelection } from '@payloadcms/richtext-lexical/lexical'

/** What can be done to the table in which the cursor stands. */
export interface TableAction {
  key: string
  label: string
  /** one character for the menu */
  sign: string
  /** further than: the cursor stands in a table */
  needs?: (selection: BaseSelection) => boolean
  $act: (cell: TableCellNode, table: TableNode) => void
}

export const tableActions: readonly TableAction[] = [
  { key: 'rowAbove', label: '在上方插入一行', sign: '↑', $act: () => void $insertTableRowAtSelection(false) },
  { key: 'rowBelow', label: '在下方插入一行', sign: '↓', $act: () => void $insertTableRowAtSelection(true) },
  { key: 'columnLeft', label: '在左侧插入一列', sign: '←', $act: () => void $insertTableColumnAtSelection(false) },
  { key: 'columnRight', label: '在右侧插入一列', sign: '→', $act: () => void $insertTableColumnAtSelection(true) },
  { key: 'merge', label: '合并所选单元格', sign: '合', needs: $selectsSeveralCells, $act: $mergeSelected },
  { key: 'unmerge', label: '拆分单元格', sign: '拆', needs: $selectsMergedCell, $act: () => $unmergeCell() },
  { key: 'headRow', label: '设为或取消表头行', sign: '头', $act: $toggleHeadRow },
  { key: 'headColumn', label: '设为或取消表头列', sign: '侧', $act: $toggleHeadColumn },
  { key: 'deleteRow', label: '删除行', sign: '行', $act: () => $deleteTableRowAtSelection() },
  { key: 'deleteColumn', label: '删除列', sign: '列', $act: () => $deleteTableColumnAtSelection() },
  { key: 'deleteTable', label: '删除表格', sign: '×', $act: (_, table) => table.remove() },
]

/** The cell in which the selection begins; null outside any table. */
export function $cellOf(selection: BaseSelection | null): TableCellNode | null {
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null
  return $findCellNode(selection.anchor.getNode())
}

export function $isPossible(action: TableAction, selection: BaseSelection): boolean {
  return $cellOf(selection) !== null && (action.needs?.(selection) ?? true)
}

export function $perform(action: TableAction): void {
  const cell = $cellOf($getSelection())
  const table = cell === null ? null : $findTableNode(cell)
  if (cell !== null && table !== null) action.$act(cell, table)
}

function $selectsSeveralCells(selection: BaseSelection): boolean {
  return $isTableSelection(selection) && selection.getNodes().filter($isTableCellNode).length > 1
}

function $selectsMergedCell(selection: BaseSelection): boolean {
  const cell = $cellOf(selection)
  return cell !== null && (cell.getColSpan() > 1 || cell.getRowSpan() > 1)
}

function $mergeSelected(): void {
  const selection = $getSelection()
  if (!$isTableSelection(selection)) return
  $mergeCells(selection.getNodes().filter($isTableCellNode))?.selectEnd()
}

function $toggleHeadRow(cell: TableCellNode, table: TableNode): void {
  const isHead = cell.hasHeaderState(TableCellHeaderStates.ROW)
  $setTableRowIsHeader(table, $getTableRowIndexFromTableCellNode(cell), !isHead)
}

function $toggleHeadColumn(cell: TableCellNode, table: TableNode): void {
  const isHead = cell.hasHeaderState(TableCellHeaderStates.COLUMN)
  // Merged cells make the column differ from the cell's place in its row.
  const [, { startColumn }] = $computeTableMap(table, cell, cell)
  $setTableColumnIsHeader(table, startColumn, !isHead)
}
