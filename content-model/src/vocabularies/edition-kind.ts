import { vocabulary } from './vocabulary.ts'

/** How an edition of a text came to be. */
export const editionKind = vocabulary('edition-kind', {
  original: '首次公布',
  amendment: '修正',
  revision: '修订',
  change: '修改',
  correction: '勘误',
  other: '其他',
})
