// Gives the reader a text as a file, from memory: nothing is fetched and nothing is kept.

export function downloadText(name: string, mime: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mime }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
