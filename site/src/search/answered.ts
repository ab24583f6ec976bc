/** What is at an address. Throws where nothing is. */
export async function answered(address: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, options)
  if (!response.ok) throw new Error(`Could not fetch ${address}: ${response.status}.`)
  return response
}
