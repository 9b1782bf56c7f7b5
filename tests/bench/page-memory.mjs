import { until } from '../../src/demo/browser.mjs'
import { median } from './statistics.mjs'

/** @typedef {import('./browser.mjs').Tab} Tab */
/** @typedef {{ mB: number, nodes: number, frameMB: number }} Memory */

/**
 * A 30-message ticket, by turns: without extension, with an empty page script, with the edge tab, with the panel open.
 *
 * @type {import('./surroundings.mjs').Benchmark}
 */
export const benchmark = {
  name: 'page-memory',
  needs: 'browser',
  run: async ({ runs, desk, open }) => {
    const url = `${desk}/tickets/1012?messages=30`
    const [gatehouse, empty, none] = [await open('gatehouse'), await open('empty'), await open('none')]
    /** @type {Record<'open' | 'tab' | 'empty' | 'none', Memory>[]} */
    const found = []
    for (let run = -1; run < runs; run += 1) {
      const measured = {
        none: await memoryOf(none, url, async () => undefined),
        empty: await memoryOf(empty, url, async () => undefined),
        tab: await memoryOf(gatehouse, url, edgeTabShown),
        open: await memoryOf(gatehouse, url, panelShown),
      }
      if (run >= 0) found.push(measured)
    }
    const added = (/** @type {'open' | 'tab' | 'empty'} */ which) => found.map(one => one[which].mB - one.none.mB)
    return {
      unit: 'MB of 1,048,576 bytes',
      values: added('open'),
      target: 3,
      peer: { name: 'what an empty page script adds', values: added('empty') },
      says: "Memory added to the page's own process by page script and overlay with the panel open, after garbage was collected: JavaScript heap of all worlds, Blink's heap (DOM nodes, style) and array buffers. The panel's frame is another process and not in it; compiled code, bitmaps and the process itself are not either.",
      also: {
        withEdgeTabOnly: middle(added('tab')),
        pageItself: middle(found.map(one => one.none.mB)),
        nodesAdded: middle(found.map(one => one.open.nodes - one.none.nodes)),
        heapOfPanelProcess: middle(found.map(one => one.open.frameMB)),
      },
    }
  },
}

/** @param {number[]} values */
function middle(values) {
  return Number(median(values).toFixed(3))
}

/**
 * @param {import('./browser.mjs').Browser} browser
 * @param {string} url
 * @param {(tab: Tab) => Promise<unknown>} act
 * @returns {Promise<Memory>}
 */
async function memoryOf(browser, url, act) {
  const tab = await browser.newTab()
  await tab.goto(url)
  await act(tab)
  const mB = await heapOf((method, params) => tab.send(method, params))
  const { nodes } = await tab.send('Memory.getDOMCounters')
  const frameMB = await heapOf((method, params) => tab.sendFrame(method, params))
  await tab.close()
  return { mB, nodes, frameMB }
}

/** @param {Tab} tab */
async function edgeTabShown(tab) {
  await until(() => tab.find('button', 'Open Gatehouse'), 20_000, 'There is no edge tab.')
}

/** @param {Tab} tab */
async function panelShown(tab) {
  await tab.click('button', 'Open Gatehouse')
  await tab.first('facts', /30 of 30 read/)
}

/** @param {(method: string, params?: object) => Promise<any>} send */
async function heapOf(send) {
  for (let times = 0; times < 3; times += 1) await send('HeapProfiler.collectGarbage')
  const heap = await send('Runtime.getHeapUsage')
  if (!heap) return 0
  return (heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0)) / 1_048_576
}
