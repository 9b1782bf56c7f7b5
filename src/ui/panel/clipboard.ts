/** Puts text on the clipboard; where the browser refuses, the selected field is copied instead. */
export async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // A frame in a page without permission: the old way needs the text selected, and leaves it so for copying by hand.
    field?.focus()
    field?.select()
    return document.execCommand?.('copy') ?? false
  }
}
