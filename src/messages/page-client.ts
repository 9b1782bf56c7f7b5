/** The page script's side of the door: small, no decoder, never trusted by the worker. */
import { pageApi } from './browser-api'
import type { Order, Orders } from './orders'
import type { CallMessage } from './port'
import type { Input, Outputs } from './protocol'

/** Calls a page script may make. */
export type PageCall = 'page.hello' | 'page.reading' | 'page.left' | 'page.overlay' | 'overlay.lost'

/** One answer per order. */
export type OrderTable = {
  [O in Order]: (input: Orders[O]['input']) => Orders[O]['output'] | Promise<Orders[O]['output']>
}

/** What the page script may do with the worker. */
export type PageDoor = {
  /** Asks the worker; rejects with the problem's code when it refuses or is gone. */
  ask: <C extends PageCall>(call: C, input: Input<C>) => Promise<Outputs[C]>
  onOrder: (table: OrderTable) => void
  /** False once the extension was updated or removed under this page. */
  alive: () => boolean
}

/**
 * Opens the page script's door to the worker.
 *
 * @returns    the door; calls that are refused, and all calls after an update, reject with 'extension-gone'
 */
export function connectPage(): PageDoor {
  const api = pageApi()
  const alive = () => Boolean(api.runtime.id)

  async function ask<C extends PageCall>(call: C, input: Input<C>): Promise<Outputs[C]> {
    const message: CallMessage = { v: 1, id: call, type: call, body: input }
    const answer = alive() && (await api.runtime.sendMessage(message))
    if (!isGood<Outputs[C]>(answer)) throw new Error('extension-gone')
    return answer.value
  }

  function onOrder(table: OrderTable): void {
    api.runtime.onMessage.addListener((message, sender, respond) => {
      if (sender.id !== api.runtime.id || sender.tab || !isOrder(message, table)) return false
      run(table, message.order, message.input).then(respond, () => respond(null))
      return true
    })
  }

  return { ask, onOrder, alive }
}

async function run<O extends Order>(table: OrderTable, order: O, input: Orders[O]['input']): Promise<unknown> {
  return table[order](input)
}

function isOrder(message: unknown, table: OrderTable): message is { order: Order; input: Orders[Order]['input'] } {
  const { order } = Object(message)
  return Object.hasOwn(table, order)
}

function isGood<T>(answer: unknown): answer is { ok: true; value: T } {
  return Object(answer).ok === true
}
