import { contentCollection } from './content-collection.ts'
import { shownWhen } from './information-lines.ts'

export const standardCatalogueItem = contentCollection(
  'standard-catalogue-item',
  {
    group: '目录与公报',
    title: 'item',
    columns: ['item', '_status', 'group', 'catalogue', 'itemCode', 'updatedAt'],
    searched: ['item', 'group', 'subItem', 'itemCode'],
    description: '标准目录的每一行：谁须公开什么，何时、依何据、在何处、对谁公开。',
  },
  {
    tabs: [
      {
        label: '事项',
        lines: [
          ['catalogue', 'itemCode'],
          ['serial', 'group'],
          ['item', 'subItem'],
          'contentElements',
          'legalBasis',
          'timeLimit',
          'responsibleBodies',
        ],
      },
      {
        label: '公开方式',
        lines: [
          ['channels', 'otherChannel'],
          ['disclosedTo', 'specificGroups'],
          ['disclosureModes', 'levels'],
        ],
      },
      { label: '变动', lines: [['addedOn', 'retiredOn'], 'keyWorkYear'] },
    ],
    adjust: {
      specificGroups: shownWhen(({ disclosedTo }) => disclosedTo === 'specific-groups'),
    },
  },
)
