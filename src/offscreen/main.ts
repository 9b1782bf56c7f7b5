/** The offscreen document: answers the worker's heavy calls, and nobody else's. */
import browser from 'webextension-polyfill'
import { answerHeavy } from '../messages/heavy'
import { heavyTable } from './table'

browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) =>
  sender.id === browser.runtime.id && !sender.tab ? answerHeavy(message, heavyTable) : undefined,
)
