/**
 * With which gram each sheet begins, in ascending order, '' where it goes on with the block before, in a form of which most is small numbers: as text these are most
 * of a table, which every reader loads.
 */
export interface PackedFirsts {
  /** From the first code unit of the gram before to its own; -1 for ''. */
  steps: number[]
  /** The second code unit of each but '', 0 where there is none; the step from that of the gram before where the first is the same. */
  seconds: number[]
  /** What follows these two, a line each. */
  rests: string
}

export function packFirsts(firsts: readonly string[]): PackedFirsts {
  const steps: number[] = []
  const seconds: number[] = []
  const rests: string[] = []
  let [first, second] = [0, 0]
  for (const gram of firsts) {
    if (gram === '') {
      steps.push(-1)
      continue
    }
    const step = gram.charCodeAt(0) - first
    const own = gram.length > 1 ? gram.charCodeAt(1) : 0
    steps.push(step)
    seconds.push(step === 0 ? own - second : own)
    rests.push(gram.slice(2))
    first += step
    second = own
  }
  return { steps, seconds, rests: rests.join('\n') }
}

export function unpackFirsts({ steps, seconds, rests }: PackedFirsts): string[] {
  const lines = rests.split('\n')
  let [first, second, nth] = [0, 0, 0]
  return steps.map((step) => {
    if (step < 0) return ''
    const own = seconds[nth] ?? 0
    first += step
    second = step === 0 ? second + own : own
    const rest = lines[nth] ?? ''
    nth += 1
    return second === 0 ? String.fromCharCode(first) : `${String.fromCharCode(first, second)}${rest}`
  })
}
