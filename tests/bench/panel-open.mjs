import { bareFrameMs } from './bare-frame.mjs'

/**
 * The edge tab is pressed on a page whose panel was not opened yet, so its frame is made.
 *
 * @type {import('./surroundings.mjs').Benchmark}
 */
export const benchmark = {
  name: 'panel-open',
  needs: 'browser',
  run: async ({ runs, desk, frameUrl, open }) => {
    const url = `${desk}/tickets/1012?messages=30`
    const browser = await open('gatehouse')
    const bareTab = await (await open('none')).newTab()
    /** @type {{ usable: number, bare: number }[]} */
    const found = []
    for (let run = -1; run < runs; run += 1) {
      const tab = await browser.newTab()
      await tab.goto(url)
      await tab.click('button', 'Open Gatehouse')
      const [usable, click] = [await tab.first('usable'), await tab.first('click')]
      const bare = await bareFrameMs(bareTab, { url, frameUrl })
      await tab.close()
      if (run >= 0) found.push({ usable: usable.paintedMs - click.atMs, bare })
    }
    return {
      unit: 'ms',
      values: found.map(({ usable }) => usable),
      target: 400,
      peer: { name: 'a bare frame of another site in the same ticket page', values: found.map(({ bare }) => bare) },
      says: 'From the click on the edge tab of a 30-message ticket to the first enabled control of the Case view painted; the frame is new, the worker awake.',
    }
  },
}
