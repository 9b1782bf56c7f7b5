/** Makes an element of ours: a tag with its properties, never markup. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  properties: Partial<HTMLElementTagNameMap[T]> = {},
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[T] {
  const made = Object.assign(document.createElement(tag), properties)
  for (const name in attributes) made.setAttribute(name, attributes[name] ?? '')
  return made
}
