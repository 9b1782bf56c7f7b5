/** Gives a text to the browser as a file to keep. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after the click; it is let go once that is surely done.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
