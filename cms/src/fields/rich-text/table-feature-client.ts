'use client'

import { INSERT_TABLE_COMMAND, TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import {
  createClientFeature,
  FieldsDrawer,
  slashMenuBasicGroupWithItems,
  toolbarAddDropdownGroupWithItems,
  useEditorConfigContext,
  useLexicalDrawer,
} from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $isRangeSelection,
  type BaseSelection,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { TablePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalTablePlugin'
import { formatDrawerSlug, useEditDepth } from '@payloadcms/ui'
import { createElement, Fragment, type ReactElement, useEffect } from 'react'
import { signIcon } from './sign-icon.ts'
import './rich-text.css'
import { $cellOf, $isPossible, $perform, tableActions } from './table-actions.ts'

const ASK_TABLE_SIZE = createCommand<undefined>('ASK_TABLE_SIZE')

const insertTable = {
  key: 'table',
  label: '表格',
  onSelect: ({ editor }: { editor: LexicalEditor }) => {
    editor.dispatchCommand(ASK_TABLE_SIZE, undefined)
  },
}

export const TableFeatureClient = createClientFeature({
  nodes: [TableNode, TableCellNode, TableRowNode],
  plugins: [{ Component: TableDialog, position: 'normal' }],
  slashMenu: {
    groups: [slashMenuBasicGroupWithItems([{ ...insertTable, Icon: signIcon('▦'), keywords: ['table', 'biaoge'] }])],
  },
  toolbarFixed: {
    groups: [
      toolbarAddDropdownGroupWithItems([{ ...insertTable, ChildComponent: signIcon('▦') }]),
      {
        type: 'dropdown',
        key: 'table',
        order: 26,
        ChildComponent: signIcon('▦'),
        isEnabled: ({ selection }: { selection: BaseSelection }) => $cellOf(selection) !== null,
        items: tableActions.map((action, order) => ({
          ChildComponent: signIcon(action.sign),
          key: action.key,
          label: action.label,
          order: order + 1,
          isActive: () => false,
          isEnabled: ({ selection }: { selection: BaseSelection }) => $isPossible(action, selection),
          onSelect: ({ editor }: { editor: LexicalEditor }) => editor.update(() => $perform(action)),
        })),
      },
    ],
  },
})

/** Asks for the size of a new table, and makes Lexical know about tables. */
function TableDialog(): ReactElement {
  const [editor] = useLexicalComposerContext()
  const { fieldProps, uuid } = useEditorConfigContext()
  const drawerSlug = formatDrawerSlug({ slug: `rich-text-table-${uuid}`, depth: useEditDepth() })
  const { toggleDrawer } = useLexicalDrawer(drawerSlug, true)
  useEffect(
    () =>
      editor.registerCommand(
        ASK_TABLE_SIZE,
        () => {
          if ($isRangeSelection($getSelection())) toggleDrawer()
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor, toggleDrawer],
  )
  return createElement(
    Fragment,
    null,
    createElement(FieldsDrawer, {
      drawerSlug,
      drawerTitle: '插入表格',
      featureKey: 'table',
      schemaPath: fieldProps.schemaPath,
      schemaPathSuffix: 'fields',
      handleDrawerSubmit: (_: unknown, { rows, columns }: { rows?: unknown; columns?: unknown }) => {
        const size = { rows: String(rows), columns: String(columns), includeHeaders: { rows: true, columns: false } }
        editor.dispatchCommand(INSERT_TABLE_COMMAND, size)
      },
    }),
    createElement(TablePlugin, {
      hasCellBackgroundColor: false,
      hasCellMerge: true,
      hasHorizontalScroll: true,
      hasNestedTables: true,
    }),
  )
}
