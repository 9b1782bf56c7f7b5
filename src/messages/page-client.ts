/** The page script's side of the door: small, no decoder, never trusted by the worker. */
import type { Result } from '../core/base/problem'
import { pageApi } from './browser-api'
import { type CallMessage, gone } from './port'
import type { Call, Input, Order, Outputs } from './protocol'

/** Answers one order of the worker; an order for another ticket is answered with a refusal, not silence. */
export type OrderHandler = (order: Order, input: unknown) => Promise<unknown>

/** What the page script may do with the worker. */
export type PageDoor = {
  ask<C extends Call>(call: C, input: Input<C>): Promise<Result<Outputs[C]>>
  onOrder(handler: OrderHandler): void
  /** False once the extension was updated or removed under this page. */
  alive(): boolean
}

/**
 * Opens the page script's door to the worker.
 *
 * @returns    the door; calls after an update answer with code 'extension-gone'
 */
export function connectPage(): PageDoor {
  const api = pageApi()
  const alive = () => Boolean(api.runtime.id)
  let count = 0
  return {
    alive,
    async ask(type, body) {
      if (!alive()) return { ok: false, problem: gone }
      count += 1
      const message: CallMessage = { v: 1, id: String(count), type, body }
      try {
        const answer = await api.runtime.sendMessage(message)
        return isResult<Outputs[typeof type]>(answer) ? answer : { ok: false, problem: gone }
      } catch {
        return { ok: false, problem: gone }
      }
    },
    onOrder(handler) {
      api.runtime.onMessage.addListener((message, sender, answer) => {
        const order = ownOrder(message, sender, api.runtime.id)
        if (!order) return false
        handler(order.order, order.input).then(answer, () => answer(null))
        return true
      })
    },
  }
}

function ownOrder(
  message: unknown,
  sender: { id?: string; tab?: unknown },
  id: string | undefined,
): { order: Order; input: unknown } | null {
  if (sender.id !== id || sender.tab !== undefined) return null
  return isOrder(message) ? message : null
}

function isOrder(message: unknown): message is { order: Order; input: unknown } {
  return typeof message === 'object' && message !== null && 'order' in message && 'input' in message
}

function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer
}
