/** The door of panel, desk, options and popup: calls to the worker, and its news over one port. */
import browser from 'webextension-polyfill'
import type { Result } from '../core/base/problem'
import { gone, newsPort } from './port'
import type { Call, Input, News, Outputs } from './protocol'

/** What an extension page may do with the worker. */
export type Door = {
  ask<C extends Call>(call: C, input: Input<C>): Promise<Result<Outputs[C]>>
  /** Calls back for each piece of news; returns the way to stop. */
  onNews(handler: (news: News) => void): () => void
  readonly state: 'ready' | 'gone'
}

/**
 * Opens the door of an extension page.
 *
 * @returns    a door whose news port comes back by itself after the worker slept
 */
export function connect(): Door {
  const handlers = new Set<(news: News) => void>()
  let count = 0
  let state: 'ready' | 'gone' = 'ready'
  listen()

  function listen(): void {
    if (!browser.runtime?.id) {
      state = 'gone'
      return
    }
    const port = browser.runtime.connect({ name: newsPort })
    port.onMessage.addListener(news => {
      if (isNews(news)) for (const handler of handlers) handler(news)
    })
    port.onDisconnect.addListener(() => setTimeout(listen, 50))
  }

  return {
    get state() {
      return state
    },
    async ask(type, body) {
      count += 1
      try {
        const answer: unknown = await browser.runtime.sendMessage({ v: 1, id: String(count), type, body })
        if (isResult<Outputs[typeof type]>(answer)) return answer
      } catch {
        if (!browser.runtime?.id) state = 'gone'
      }
      return { ok: false, problem: gone }
    },
    onNews(handler) {
      handlers.add(handler)
      return () => handlers.delete(handler)
    },
  }
}

function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer
}

function isNews(news: unknown): news is News {
  return typeof news === 'object' && news !== null && 'type' in news
}
