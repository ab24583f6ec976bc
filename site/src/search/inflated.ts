/** What was deflated, wherever it is read. */
export function inflated(bytes: Uint8Array): Response {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream)
}
