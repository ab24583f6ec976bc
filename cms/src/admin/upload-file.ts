import { sentenceOf } from './sentence-of.ts'

/** Uploads a file to the collection at `address`: its id there, or the sentence that says why not. */
export async function uploadFile(
  address: string,
  file: File,
): Promise<{ readonly id: string | number } | { readonly fault: string }> {
  const body = new FormData()
  body.append('_payload', '{}')
  body.append('file', file)
  const response = await fetch(`${address}?depth=0`, { method: 'POST', credentials: 'include', body }).catch(
    () => undefined,
  )
  if (response === undefined || !response.ok) return { fault: await sentenceOf(response) }
  const { doc } = (await response.json()) as { doc: { id: string | number } }
  return { id: doc.id }
}
