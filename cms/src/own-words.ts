/** Words of the panel that are said here as in an office, over Payload's own. */
export const ownWords = {
  general: {
    createNew: '新建',
    createNewLabel: '新建{{label}}',
    creatingNewLabel: '正在新建{{label}}',
    addLabel: '添加{{label}}',
    allLabel: '全部{{label}}',
    collections: '内容',
    dashboard: '首页',
    noLabel: '—',
    selectValue: '请选择',
    trash: '回收站',
  },
  fields: { addLabel: '添加{{label}}' },
  version: { publish: '发布', publishChanges: '发布', published: '已发布', draft: '草稿' },
} as const
