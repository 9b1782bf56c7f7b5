import { setTimeout as wait } from 'node:timers/promises'
import { median } from './statistics.mjs'
import { recordTrace, sharesOf } from './trace.mjs'

/** One beat of the page script, every two seconds, is in it. */
const watchedMs = 2_500

/**
 * A granted page without a ticket, loaded by turns in three browsers: with Gatehouse, with an extension whose page script
 * is empty, and without any.
 *
 * @type {import('./surroundings.mjs').Benchmark}
 */
export const benchmark = {
  name: 'page-script-time',
  needs: 'browser',
  run: async ({ runs, desk, open }) => {
    const url = `${desk}/`
    const browsers = [await open('gatehouse'), await open('empty'), await open('none')]
    for (const browser of browsers) await loadOnce(browser, url)
    /** @type {import('./trace.mjs').Shares[][]} */
    const found = [[], [], []]
    for (let run = 0; run < runs; run += 1)
      for (const [at, browser] of browsers.entries()) found[at]?.push(await loadOnce(browser, url))
    const [ours = [], empty = [], none = []] = found
    const of = (/** @type {'scriptMs' | 'injectMs' | 'threadMs'} */ part, /** @type {typeof ours} */ shares) =>
      Number(median(shares.map(share => share[part])).toFixed(3))
    return {
      unit: 'ms of CPU',
      values: ours.map(share => share.scriptMs),
      target: 5,
      peer: { name: 'an empty page script', values: empty.map(share => share.scriptMs) },
      says: `CPU time of the page's main thread in the page script: evaluation, the answer to page.hello, timers, within ${watchedMs} ms of a load of the demo's list, by trace.`,
      also: {
        injectMs: { ours: of('injectMs', ours), empty: of('injectMs', empty) },
        wholeThreadMs: { ours: of('threadMs', ours), empty: of('threadMs', empty), none: of('threadMs', none) },
      },
    }
  },
}

/**
 * @param {import('./surroundings.mjs').Browser} browser
 * @param {string} url
 */
async function loadOnce(browser, url) {
  const tab = await browser.newTab()
  const events = await recordTrace(browser, async () => {
    await tab.send('Page.navigate', { url })
    await wait(watchedMs)
  })
  await tab.close()
  return sharesOf(events, { pageUrl: url, extensionId: browser.extensionId })
}
