/** Entry of the page script: once per document, in the top frame only. */
import { pageApi } from '../messages/browser-api'
import { connectPage } from '../messages/page-client'
import { startPage } from './main'

const mark = Symbol.for('gatehouse.page')

if (window === window.top && !Reflect.has(globalThis, mark)) {
  Reflect.set(globalThis, mark, true)
  void startPage({
    door: connectPage(),
    panelUrl: pageApi().runtime.getURL('src/ui/panel/index.html'),
    nowMs: () => performance.now(),
    at: () => new Date().toISOString(),
    pause: ms => new Promise(done => setTimeout(done, ms)),
    signal: new AbortController().signal,
  })
}
