import { isCalendarDay } from '@gongkai/content-model/values/calendar-day'

interface When {
  readonly day: string
  readonly time: string
  readonly zone: string
  /** The day in the zone. */
  readonly today: string
}

/** 2026年11月26日（星期四，明天）09:00，北京时间: what was typed, said again so that a slip is seen. */
export function whenWords({ day, time, zone, today }: When): string {
  const where = zone === 'Asia/Shanghai' ? '北京时间' : `${zone}时间`
  if (!isCalendarDay(day) || !/^\d{2}:\d{2}(?::\d{2})?$/.test(time)) return `日期、时间都按${where}。`
  const [year, month, date] = day.split('-').map(Number)
  const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(day))
  const days = Math.round((Date.parse(day) - Date.parse(today)) / (24 * 60 * 60 * 1000))
  return `${year}年${month}月${date}日（${weekday}，${awayWords(days)}）${time}，${where}`
}

function awayWords(days: number): string {
  if (days < 0) return '已过去'
  return ['今天', '明天', '后天'][days] ?? `${days}天后`
}
