/** A time of day as people write it (9:30, 9：30, 930, 9点半, 9时) as `HH:MM`, with seconds where they are written; words that are none stay as they are. */
export function writtenTime(words: string): string {
  const plain = words
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace('点半', ':30')
    .replace(/[点时]/, ':')
    .replace('分', '')
  const match = /^(\d{1,2}):?(\d{2})(?::(\d{2}))?$/.exec(plain) ?? /^(\d{1,2}):?$/.exec(plain)
  if (match === null) return words.trim()
  const [, hour = '', minute = '00', second] = match
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return words.trim()
  return [hour.padStart(2, '0'), minute, ...(second === undefined ? [] : [second])].join(':')
}
