import { inflated } from '../inflated.ts'
import { headsIn } from './places.ts'

/**
 * Where a gram stands in heads says much the same again and again (the name of an authority stands in all its records), so a long one is deflated: after a byte that says
 * so. Nothing is said by no bytes.
 */
export const plain = 0
export const deflated = 1

/** Where it stands, by record. */
export async function unpackHeads(packed: Uint8Array): Promise<Map<number, number[]>> {
  const content = packed.subarray(1)
  return headsIn(packed[0] === deflated ? new Uint8Array(await inflated(content).arrayBuffer()) : content)
}
