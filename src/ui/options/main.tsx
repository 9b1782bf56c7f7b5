import { render } from 'preact'
import browser from 'webextension-polyfill'
import { connect } from '../../messages/client'
import { App } from './App'
import type { SiteAccess } from './site-access'

const access: SiteAccess = {
  list: async () => (await browser.permissions.getAll()).origins ?? [],
  async remove(pattern) {
    try {
      return await browser.permissions.remove({ origins: [pattern] })
    } catch {
      return false // access that came with the installation cannot be taken away here
    }
  },
  onChange(handler) {
    browser.permissions.onAdded.addListener(handler)
    browser.permissions.onRemoved.addListener(handler)
    return () => {
      browser.permissions.onAdded.removeListener(handler)
      browser.permissions.onRemoved.removeListener(handler)
    }
  },
}

const root = document.querySelector('#root')
if (root) render(<App door={connect()} access={access} />, root)
