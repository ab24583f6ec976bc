/** An id for a row, of 24 hexadecimal digits: to MongoDB as to SQLite. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
