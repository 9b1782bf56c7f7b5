import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import type { SiteState } from '../../messages/protocol'
import type { Door } from '../hooks/door'

/** Chrome's side panel and Firefox's sidebar, opened from the click itself. */
type SideApi = { sidePanel?: { open(where: { tabId: number }): Promise<void> } }

/** What Gatehouse may do on the page in front, and one click to change it. */
export function App({ door, tabId, url }: { door: Door; tabId: number; url: string }) {
  const [site, setSite] = useState<SiteState | null>(null)
  const [says, setSays] = useState('')
  const page = URL.canParse(url) ? new URL(url) : null
  const load = () => door.ask('site.state', { tabId }).then(answer => answer.ok && setSite(answer.value))
  useEffect(() => {
    void load()
  }, [tabId])
  const grant = () => {
    if (!page) return
    void browser.permissions.request({ origins: [`${page.protocol}//${page.hostname}/*`] }).then(async granted => {
      setSays(granted ? 'Allowed. Tickets on this site are read from now on.' : 'Not allowed. Nothing is read here.')
      await load()
    })
  }
  const side = () => {
    const api: SideApi = globalThis.chrome ?? {}
    if (api.sidePanel) void api.sidePanel.open({ tabId })
    else void browser.sidebarAction.open()
  }
  const isWeb = page !== null && /^https?:$/.test(page.protocol)
  return (
    <main class="popup">
      <h1>Gatehouse</h1>
      {!isWeb && <p>This page cannot be read. Open a ticket in your helpdesk.</p>}
      {isWeb && site && !site.granted && (
        <>
          <p>Gatehouse does not read this site.</p>
          <button type="button" class="btn btn-primary" onClick={grant}>
            Read tickets on {page.host}
          </button>
        </>
      )}
      {site?.granted && <p>{site.ticket ? `Ticket found, read as ${site.adapter}.` : 'No ticket on this page.'}</p>}
      {site?.granted && site.ticket && (
        <button
          type="button"
          class="btn btn-primary"
          onClick={() => void door.ask('surface.panel', { tabId }).then(() => window.close())}
        >
          Open the panel here
        </button>
      )}
      {site?.granted && (
        <button type="button" class="btn" onClick={side}>
          Open in the side panel
        </button>
      )}
      <p role="status">{says}</p>
      <div class="line-1">
        <button type="button" class="btn btn-bare" onClick={() => void door.ask('surface.desk', {})}>
          Desk
        </button>
        <button type="button" class="btn btn-bare" onClick={() => void door.ask('surface.options', {})}>
          Options
        </button>
      </div>
    </main>
  )
}
