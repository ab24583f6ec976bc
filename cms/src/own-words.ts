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
    aboutToTrash:
      '把{{label}}<1>{{title}}</1>移到回收站？如果已经发布，它同时从公开网站撤回，原网址上只说明“发布机关删除了这条信息”。要写明别的理由，请改用“撤回”。',
    aboutToTrashCount:
      '把{{count}}条{{label}}移到回收站？其中已经发布的同时从公开网站撤回，原网址上只说明“发布机关删除了这条信息”。',
    aboutToPermanentlyDeleteTrash: '从回收站中永久删除<0>{{count}}</0>条<1>{{label}}</1>？删除后不能恢复。',
    deletePermanently: '不经回收站，永久删除（发布过的不能）',
    documentIsTrashed: '这条{{label}}在回收站里，只能查看。',
    emptyTrash: '清空回收站',
    emptyTrashLabel: '清空{{label}}的回收站',
    trashedCountSuccessfully: '{{count}}条{{label}}已移到回收站。',
  },
  fields: { addLabel: '添加{{label}}' },
  version: { publish: '发布', publishChanges: '发布', published: '已发布', draft: '草稿' },
} as const
