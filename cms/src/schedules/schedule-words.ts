/** 等待, 执行中, 已执行, 未执行, 已取消. */
export const scheduleStates = {
  waiting: '等待',
  running: '执行中',
  done: '已执行',
  missed: '未执行',
  cancelled: '已取消',
} as const
export type ScheduleState = keyof typeof scheduleStates

export const scheduleActions = { publish: '发布', withdraw: '撤回' } as const
export type ScheduleAction = keyof typeof scheduleActions
