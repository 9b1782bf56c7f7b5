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
    return {
      unit: 'ms of CPU',
      values: ours.map(ownMs),
      target: 5,
      peer: { name: 'an empty page script', values: empty.map(ownMs) },
      says: `CPU time of the page's main thread in the page script: evaluation, the answer to page.hello, timers, within ${watchedMs} ms of a load of the demo's list, by trace.`,
      also: {
        parts: middles(ours, ['evaluateMs', 'answersMs', 'laterMs']),
        preparedByBrowserMs: { ours: middle(ours, 'injectMs'), empty: middle(empty, 'injectMs') },
        wholeThreadMs: {
          ours: middle(ours, 'threadMs'),
          empty: middle(empty, 'threadMs'),
          none: middle(none, 'threadMs'),
        },
      },
    }
  },
}

/** @typedef {import('./trace.mjs').Shares} Shares */

/** @param {Shares} shares */
function ownMs({ evaluateMs, answersMs, laterMs }) {
  return evaluateMs + answersMs + laterMs
}

/**
 * @param {Shares[]} shares
 * @param {keyof Shares} part
 */
function middle(shares, part) {
  return Number(median(shares.map(share => share[part])).toFixed(3))
}

/**
 * @param {Shares[]} shares
 * @param {(keyof Shares)[]} parts
 */
function middles(shares, parts) {
  return Object.fromEntries(parts.map(part => [part, middle(shares, part)]))
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
