import { Random } from '../bench/portal/random.ts'
import { type Step, steps } from '../release/step.ts'

export const victims = ['cms', 'publisher', 'both'] as const
export type Victim = (typeof victims)[number]

export const acts = ['publish', 'revise', 'withdraw', 'delete', 'draft', 'draft-of-published'] as const
export type ActName = (typeof acts)[number]

/** A moment at which something is killed. */
export interface Moment {
  readonly number: number
  /** The beginning of a step of the release, which the publisher does not survive, or a share of the usual time from request to live. */
  readonly at: { readonly step: Step } | { readonly share: number }
  readonly victim: Victim
  /** What is asked of the CMS; the first always changes what is published. */
  readonly acts: readonly ActName[]
  /** How long, in milliseconds, what was left alive goes on alone. */
  readonly alone: number
}

/** Moments drawn from a seed. Of a hundred or more, each step of the release is hit at least five times; of fewer, half are at steps. */
export function planOf(count: number, seed: number): readonly Moment[] {
  const random = new Random(`kill test ${seed}`)
  const atSteps = count >= 2 * leastHits * steps.length ? leastHits * steps.length : Math.ceil(count / 2)
  const rounds = Array.from({ length: Math.ceil(atSteps / steps.length) }, () => random.shuffled(steps)).flat()
  const drawn = Array.from({ length: count }, (_, at): Omit<Moment, 'number'> => {
    const step = at < atSteps ? rounds[at] : undefined
    const more = Array.from({ length: random.below(3) }, () => random.one(acts))
    return {
      at: step === undefined ? { share: random.share() * 1.1 } : { step },
      victim: step === undefined ? random.one(victims) : 'publisher',
      acts: [random.one(['publish', 'publish', 'revise', 'withdraw', 'delete'] as const), ...more],
      alone: random.below(1500),
    }
  })
  return random.shuffled(drawn).map((moment, at) => ({ number: at + 1, ...moment }))
}

const leastHits = 5
