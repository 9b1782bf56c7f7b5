import { render } from 'preact'
import browser from 'webextension-polyfill'
import { connect } from '../../messages/client'
import { Guarded, onTop, openGuard } from '../hooks/guard'
import { App } from './App'

const root = document.querySelector('#root')
const place = new URLSearchParams(location.search)

/** Which tab a panel follows: its own (frame in a page), a named one, or the one in front of its window. */
async function tabInFront(): Promise<number | undefined> {
  if (place.has('tabId')) return Number(place.get('tabId'))
  if (window !== window.top) return undefined
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id
}

async function start(): Promise<void> {
  if (!root) return
  const door = connect()
  const isEmbedded = window !== window.top
  const guard = isEmbedded ? openGuard(door) : onTop
  const draw = (tabId: number | undefined) =>
    render(
      <Guarded.Provider value={guard}>
        <App door={door} isEmbedded={isEmbedded} {...(tabId === undefined ? {} : { tabId })} />
      </Guarded.Provider>,
      root,
    )
  draw(await tabInFront())
  if (!isEmbedded && !place.has('tabId')) browser.tabs.onActivated.addListener(async () => draw(await tabInFront()))
}

void start()
