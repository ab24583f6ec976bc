/** An instant at the office's clock, as in a sentence: 11月25日09:30. */
export function clockWords(instant: string, zone = 'Asia/Shanghai'): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('zh-CN', {
      timeZone: zone,
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  return `${parts.month}月${parts.day}日${parts.hour}:${parts.minute}`
}
