/** The offscreen document: answers the worker's heavy calls, and nobody else's. */
import browser from 'webextension-polyfill'
import { isHeavy } from '../messages/heavy'
import { heavyTable } from './table'

browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
  if (sender.id !== browser.runtime.id || sender.tab || !isHeavy(message, heavyTable)) return undefined
  return heavyTable[message.call](message.input).then(
    value => ({ ok: true, value }),
    () => ({ ok: false }),
  )
})
