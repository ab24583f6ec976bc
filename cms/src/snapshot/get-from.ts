import { authorization, type CmsAddress } from '../run/cms-over-http.ts'

/** Asks a running CMS. Throws where none answers. */
export async function getFrom({ url, apiKey }: CmsAddress, path: string): Promise<Response> {
  return fetch(`${url}${path}`, { headers: authorization(apiKey) }).catch((cause: unknown) => {
    throw new Error(`There is no CMS at ${url}, or it does not answer. Check the address, and that it runs.`, { cause })
  })
}
