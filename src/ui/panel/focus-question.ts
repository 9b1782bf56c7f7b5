/** Puts the focus on the open step's question once it is drawn, so that whoever works by keyboard stands where the work is. */
export function focusQuestion(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.stepcard-q')?.focus())
}
