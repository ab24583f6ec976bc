/** Why the CMS refuses, in its words; `null` where it does not. What is no refusal but a failure is thrown. */
export async function sentenceOfRefusal(attempt: Promise<unknown>): Promise<string | null> {
  try {
    await attempt
    return null
  } catch (error) {
    // A build has its own copies of Payload's classes: a refusal is known by its status.
    if (error instanceof Error && 'status' in error && Number(error.status) < 500) return wordsOf(error)
    throw error
  }
}

function wordsOf(error: Error): string {
  const { errors = [] } = ('data' in error ? (error.data ?? {}) : {}) as { errors?: readonly Fault[] }
  return errors.length === 0
    ? error.message
    : errors.map(({ label, message }) => (typeof label === 'string' ? `${label}：${message}` : message)).join('\n')
}

interface Fault {
  readonly label?: unknown
  readonly message: string
}
