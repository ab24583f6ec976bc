import { setTimeout as pause } from 'node:timers/promises'

const worksAtMost = 10
const restsFor = 4

/**
 * For long work beside people's, which calls what this returns after each small step: it rests after ten milliseconds of work, four times as long.
 * Whoever comes meanwhile waits for one step.
 */
export function mostlyResting(): () => Promise<void> {
  let begun = performance.now()
  return async () => {
    const worked = performance.now() - begun
    if (worked < worksAtMost) return
    await pause(worked * restsFor)
    begun = performance.now()
  }
}
