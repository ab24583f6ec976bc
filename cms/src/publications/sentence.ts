import { APIError } from 'payload'

/** A refusal that an editor reads as it stands. */
export function refusal(sentence: string, status = 400): APIError {
  return new APIError(sentence, status, null, true)
}
