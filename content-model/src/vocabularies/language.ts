import { vocabulary } from './vocabulary.ts'

/** The script a record is written in. */
export const language = vocabulary('language', {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁体中文',
  en: '英文',
})
