/** The offscreen document: hands the worker's heavy calls to a thread of its own, and answers nobody else. */
import browser from 'webextension-polyfill'
import { openOwnThread } from './own-thread'

const ask = openOwnThread()

browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) =>
  sender.id === browser.runtime.id && !sender.tab ? ask(message) : undefined,
)
