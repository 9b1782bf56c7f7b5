/** The few calls of the browser a page script needs, under the name this browser gives them. */
export type PageApi = {
  runtime: {
    readonly id?: string
    getURL(path: string): string
    sendMessage(message: unknown): Promise<unknown>
    onMessage: {
      addListener(
        listener: (
          message: unknown,
          sender: { id?: string; tab?: unknown },
          answer: (value: unknown) => void,
        ) => boolean,
      ): void
    }
  }
}

/**
 * Finds the extension API in a page script, without the polyfill.
 *
 * @returns    `browser` in Firefox, `chrome` elsewhere
 */
export function pageApi(): PageApi {
  const scope: { browser?: PageApi; chrome: PageApi } = globalThis
  return scope.browser ?? scope.chrome
}
