/** How long something took or is late, as people say it. */
export function durationWords(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1000
  if (seconds < 10) return `${(Math.floor(seconds * 10) / 10).toFixed(1)}秒`
  if (seconds < 60) return `${Math.floor(seconds)}秒`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes}分${Math.floor(seconds % 60) === 0 ? '钟' : `${Math.floor(seconds % 60)}秒`}`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return `${hours}小时${minutes % 60 === 0 ? '' : `${minutes % 60}分`}`
  const days = Math.floor(hours / 24)
  return `${days}天${hours % 24 === 0 ? '' : `${hours % 24}小时`}`
}

/** Says that something happened later than it was to, where anyone would notice. */
export function lateWords(at: Date, now: Date): string {
  const late = now.getTime() - at.getTime()
  return late < noticed ? '' : `到时系统没有运行或正忙，晚了${durationWords(late)}。`
}

const noticed = 10_000
