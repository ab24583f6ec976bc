/** DOCX · 38 KB */
export function fileWords({ name, bytes }: { readonly name: string; readonly bytes: number }): string {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toUpperCase()
  return [extension, size(bytes)].filter((part) => part !== undefined).join(' · ')
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilobytes = bytes / 1024
  return kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}
