/**
 * What may be uploaded, by extension: documents people keep, sheets, pictures, sound and film, archives. `detected` is what
 * the content looks like where that has another name (an OFD is a ZIP to whoever looks at its first bytes).
 * GIF and WebP are absent: they would be encoded anew, and no longer be the file that was given.
 */
export const fileTypes: Readonly<Record<string, { readonly mediaType: string; readonly detected?: string }>> = {
  pdf: { mediaType: 'application/pdf' },
  ofd: { mediaType: 'application/ofd', detected: 'application/zip' },
  doc: { mediaType: 'application/msword', detected: 'application/x-cfb' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xls: { mediaType: 'application/vnd.ms-excel', detected: 'application/x-cfb' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', detected: 'application/x-cfb' },
  pptx: { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  wps: { mediaType: 'application/vnd.ms-works', detected: 'application/x-cfb' },
  et: { mediaType: 'application/wps-office.et', detected: 'application/x-cfb' },
  txt: { mediaType: 'text/plain' },
  csv: { mediaType: 'text/csv' },
  jpg: { mediaType: 'image/jpeg' },
  jpeg: { mediaType: 'image/jpeg' },
  png: { mediaType: 'image/png' },
  svg: { mediaType: 'image/svg+xml' },
  mp3: { mediaType: 'audio/mpeg' },
  m4a: { mediaType: 'audio/mp4', detected: 'audio/x-m4a' },
  wav: { mediaType: 'audio/wav' },
  mp4: { mediaType: 'video/mp4' },
  webm: { mediaType: 'video/webm' },
  zip: { mediaType: 'application/zip' },
  rar: { mediaType: 'application/vnd.rar', detected: 'application/x-rar-compressed' },
}

export const acceptedMediaTypes: string[] = [
  ...new Set(
    Object.values(fileTypes).flatMap(({ mediaType, detected }) =>
      detected === undefined ? [mediaType] : [mediaType, detected],
    ),
  ),
]

/** The extension of a file name in lower case, without its dot. */
export function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
