import { render } from 'preact'
import browser from 'webextension-polyfill'
import { connect } from '../../messages/client'
import { App, type BrowserActs } from './App'

/** Chrome's side panel; Firefox has a sidebar instead. */
type SideApi = { sidePanel?: { open(where: { tabId: number }): Promise<void> } }

const acts: BrowserActs = {
  request: pattern => browser.permissions.request({ origins: [pattern] }),
  openSide(tabId) {
    const api: SideApi = globalThis.chrome ?? {}
    return api.sidePanel ? api.sidePanel.open({ tabId }) : browser.sidebarAction.open()
  },
  close: () => window.close(),
}

const root = document.querySelector('#root')

async function start(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (root && tab?.id !== undefined)
    render(<App door={connect()} tabId={tab.id} url={tab.url ?? ''} acts={acts} />, root)
}

void start()
