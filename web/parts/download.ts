// Gives the reader a text or an image as a file, from memory: nothing is fetched and nothing is kept.

export function downloadText(name: string, mime: string, text: string): void {
  download(name, new Blob([text], { type: mime }))
}

export function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
