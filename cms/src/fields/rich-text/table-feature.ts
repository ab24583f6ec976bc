import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'
import { type Field, sanitizeFields } from 'payload'

/**
 * 表格: Lexical's tables with merged cells, head cells and tables in cells. Payload's own table feature speaks English
 * only, has no way to say which cells are heads, and lets editors set column widths, which no page shows.
 */
export const TableFeature = createServerFeature({
  feature: async ({ config, isRoot, parentIsLocalized }) => {
    const fields = await sanitizeFields({
      config: config as never,
      fields: size.map((field) => ({ ...field })),
      parentIsLocalized,
      requireFieldLevelRichTextEditor: isRoot ?? false,
      validRelationships: [],
    })
    return {
      ClientFeature: '@gongkai/cms/fields/rich-text/table-feature-client#TableFeatureClient',
      generateSchemaMap: () => new Map([['fields', { fields }]]),
      nodes: [createNode({ node: TableNode }), createNode({ node: TableRowNode }), createNode({ node: TableCellNode })],
    }
  },
  key: 'table',
})

const size: Field[] = [
  { name: 'rows', type: 'number', label: '行数', defaultValue: 4, min: 1, max: 200, required: true },
  { name: 'columns', type: 'number', label: '列数', defaultValue: 3, min: 1, max: 50, required: true },
]
