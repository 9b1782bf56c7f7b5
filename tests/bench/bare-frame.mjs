import { until } from '../../src/demo/browser.mjs'

/**
 * What any panel in a frame of its own process takes at least: a page in a browser without extensions puts in a frame of
 * another site that holds one button.
 *
 * @param {import('./browser.mjs').Tab} tab
 * @param {{ url: string, frameUrl: string }} how
 * @returns {Promise<number>} ms from the frame put in to its button painted
 */
export async function bareFrameMs(tab, { url, frameUrl }) {
  await tab.goto(url)
  const startMs = await tab.evaluate(`{
    const frame = document.createElement('iframe')
    frame.style = 'position: fixed; inset: 0 0 auto auto; width: 380px; height: 90vh'
    frame.src = ${JSON.stringify(frameUrl)}
    document.body.append(frame)
    performance.timeOrigin + performance.now()
  }`)
  const painted = await until(
    () => tab.inFrame(firstPaint).catch(() => undefined),
    20_000,
    'The bare frame stays empty.',
  )
  return painted - startMs
}

const firstPaint = `(() => {
  const [paint] = performance.getEntriesByName('first-contentful-paint')
  return paint && performance.timeOrigin + paint.startTime
})()`
