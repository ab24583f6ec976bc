import { expect, test } from 'vitest'
import { mostlyResting } from './mostly-resting.ts'

function work(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

test('work beside that of people leaves them four fifths of the time', async () => {
  const rest = mostlyResting()
  const begun = performance.now()
  for (let step = 0; step < 20; step++) {
    work(5)
    await rest()
  }
  // A hundred milliseconds of work, of which the last steps may not have been rested for.
  expect(performance.now() - begun).toBeGreaterThan(400)
})

test('others have their turn between two steps', async () => {
  const rest = mostlyResting()
  let turns = 0
  const others = setInterval(() => turns++, 1)
  for (let step = 0; step < 5; step++) {
    work(12)
    await rest()
  }
  clearInterval(others)
  expect(turns).toBeGreaterThanOrEqual(5)
})
