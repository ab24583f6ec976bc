/** What is at an address. Throws where nothing is. */
export async function answered(address: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, options)
  if (!response.ok) throw refusal(address, response.status)
  return response
}

export function refusal(address: string, status: number): Error {
  return new Error(`Could not fetch ${address}: ${status}.`)
}
