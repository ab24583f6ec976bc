import { APIError } from 'payload'

/** A refusal that an editor reads as it stands. */
export function refusal(sentence: string, status = 400): APIError {
  // Payload words an error of its own only where it carries data: a build takes the names of classes away.
  return new APIError(sentence, status, {}, true)
}
