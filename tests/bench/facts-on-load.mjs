import { bareFrameMs } from './bare-frame.mjs'
import { median } from './statistics.mjs'

/**
 * The panel stands open in the tab and the ticket is loaded anew, as after each click in a classic helpdesk.
 *
 * @type {import('./surroundings.mjs').Benchmark}
 */
export const benchmark = {
  name: 'facts-on-load',
  needs: 'browser',
  run: async ({ runs, desk, frameUrl, open }) => {
    const url = `${desk}/tickets/1012?messages=30`
    const tab = await (await open('gatehouse')).newTab()
    const bareTab = await (await open('none')).newTab()
    await tab.goto(url)
    await tab.click('button', 'Open Gatehouse')
    await tab.first('facts', /30 of 30 read/)
    await bareFrameMs(bareTab, { url, frameUrl })
    /** @type {{ shown: number, sinceParsed: number, bare: number }[]} */
    const found = []
    for (let run = 0; run < runs; run += 1) {
      await tab.goto(url)
      const facts = await tab.first('facts', /^#1012 30 of 30 read [1-9]/)
      const [ready, parsed] = [await tab.first('ready'), await tab.first('parsed')]
      const bare = await bareFrameMs(bareTab, { url, frameUrl })
      found.push({ shown: facts.paintedMs - ready.atMs, sinceParsed: facts.paintedMs - parsed.atMs, bare })
    }
    return {
      unit: 'ms',
      values: found.map(({ shown }) => shown),
      target: 300,
      peer: { name: 'a bare frame of another site in the same ticket page', values: found.map(({ bare }) => bare) },
      says: 'From DOMContentLoaded of a 30-message ticket to the facts of all 30 painted in the panel, which stood open before the page was loaded anew and is built again with it.',
      also: { sinceParsedMs: Math.round(median(found.map(({ sinceParsed }) => sinceParsed))) },
    }
  },
}
