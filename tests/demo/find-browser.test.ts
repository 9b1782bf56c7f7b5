import { describe, expect, it } from 'vitest'
import { browserAdvice, findBrowser } from '../../src/demo/find-browser.mjs'
import { nodeProblem } from '../../src/demo/setup.mjs'

describe('finding a browser', () => {
  it('takes the named one first, and says so when it is not there', () => {
    const environment = { CHROME_PATH: '/opt/own/chrome', PATH: '' }
    expect(findBrowser({ environment, exists: () => true })).toBe('/opt/own/chrome')
    expect(findBrowser({ environment, exists: () => false })).toBe('')
    expect(browserAdvice('linux', environment)).toContain('/opt/own/chrome')
  })

  it('looks in the usual places of macOS and Windows', () => {
    const mac = findBrowser({
      platform: 'darwin',
      environment: { PATH: '', HOME: '/Users/mara' },
      exists: path => path.includes('Microsoft Edge'),
    })
    expect(mac).toContain('/Applications/Microsoft Edge.app')
    const windows = findBrowser({
      platform: 'win32',
      environment: { PATH: '', PROGRAMFILES: 'C:/Programs' },
      exists: () => true,
    })
    expect(windows).toContain('chrome.exe')
  })

  it('says how to install one on each platform', () => {
    expect(browserAdvice('linux', {})).toContain('apt-get install chromium')
    expect(browserAdvice('darwin', {})).toContain('brew install')
    expect(browserAdvice('win32', {})).toContain('winget install')
  })

  it('refuses a Node that is too old', () => {
    expect(nodeProblem('18.19.0')).toContain('Node 20')
    expect(nodeProblem('20.0.0')).toBe('')
  })
})
