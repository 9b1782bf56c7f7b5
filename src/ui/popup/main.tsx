import { render } from 'preact'
import browser from 'webextension-polyfill'
import { connect } from '../../messages/client'
import { App } from './App'

const root = document.querySelector('#root')

async function start(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (root && tab?.id !== undefined) render(<App door={connect()} tabId={tab.id} url={tab.url ?? ''} />, root)
}

void start()
