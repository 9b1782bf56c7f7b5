import { until } from '../../src/demo/browser.mjs'
import { median } from './statistics.mjs'

const rows = 100_000

/**
 * A log of 100,000 rows is dropped on the Evidence view: kept, read, grouped, and drawn.
 *
 * @type {import('./surroundings.mjs').Benchmark}
 */
export const benchmark = {
  name: 'log-workbench',
  needs: 'browser',
  run: async ({ runs, desk, open }) => {
    const tab = await (await open('gatehouse')).newTab()
    await tab.goto(`${desk}/tickets/1009`)
    await tab.click('button', 'Open Gatehouse')
    await tab.first('usable')
    await tab.inFrame(`document.querySelector('#tab-evidence').click()`)
    await tab.inFrame(`globalThis.benchLog = (${madeUpLog})(${rows})`)
    await tab.inFrame(watchTasks)
    /** @type {{ drawn: number, judged: number, cut: number, longest: number, longestJudging: number }[]} */
    const found = []
    for (let run = -1; run < Math.min(runs, 6); run += 1) {
      await tab.forget()
      const cut = await tab.inFrame(cutOnly)
      await tab.inFrame('benchTasks.length = 0')
      const startMs = await tab.inFrame(drop)
      const drawn = await tab.first('logs', /^100,000 rows read/)
      const longest = await tab.inFrame('Math.max(0, ...benchTasks)')
      const judged = await tab.first('judged')
      const longestJudging = await tab.inFrame('Math.max(0, ...benchTasks)')
      // A script's click on "Remove" counts for nothing inside a page, as it should.
      await tab.inFrame(removeLog)
      await until(
        () => tab.inFrame(`document.querySelector('[aria-label="Logs"]') ? undefined : true`),
        60_000,
        'The log stays.',
      )
      // The first run makes the offscreen room and reads the table of countries.
      if (run >= 0)
        found.push({
          drawn: drawn.paintedMs - startMs,
          judged: judged.paintedMs - startMs,
          cut,
          longest,
          longestJudging,
        })
    }
    return {
      unit: 'ms',
      values: found.map(({ drawn }) => drawn),
      target: 1_500,
      peer: {
        name: 'the same text cut at line ends and commas in the panel, without understanding it',
        values: found.map(({ cut }) => cut),
      },
      says: `From a file of ${rows.toLocaleString('en')} rows dropped on the panel to its timeline and groups painted: kept, read, grouped and drawn.`,
      also: {
        judgedMs: Math.round(median(found.map(({ judged }) => judged))),
        longestTaskMs: Math.round(Math.max(...found.map(({ longest }) => longest))),
        longestTaskJudgingMs: Math.round(Math.max(...found.map(({ longestJudging }) => longestJudging))),
      },
    }
  },
}

/** Runs in the panel: takes the log out of the case through the door. */
const removeLog = `(async () => {
  const ask = (type, body) => chrome.runtime.sendMessage({ v: 1, id: 'bench', type, body })
  const { caseId, session } = (await ask('case.view', {})).value
  const body = { type: 'source.removed', sourceId: session.sources.at(-1).head.id }
  await ask('session.append', { caseId, eventId: crypto.randomUUID(), body })
})()`

/** Runs in the panel: four devices, three networks, a year of sign-ins, changes and trades. @param {number} count */
function madeUpLog(count) {
  const devices = ['Chrome 122 on Windows 10', 'Safari on iPhone', 'Firefox 124 on Ubuntu', 'App on Pixel 9']
  const events = ['login', 'logout', 'trade', 'password_changed', 'login']
  const lines = ['time,event,result,ip,country,device']
  let ms = Date.UTC(2024, 0, 1)
  for (let at = 0; at < count; at += 1) {
    ms += 200_000 + ((at * 7_919) % 200_000)
    const result = at % 17 === 0 ? 'failed' : 'ok'
    const country = at % 5_000 === 0 ? 'VN' : 'GB'
    const ip = `203.${at % 3}.113.${at % 250}`
    lines.push(
      `${new Date(ms).toISOString()},${events[(at * 31) % 5]},${result},${ip},${country},${devices[(at * 13) % 4]}`,
    )
  }
  return lines.join('\n')
}

/** Tasks of the panel's thread that took more than 50 ms. */
const watchTasks = `{
  globalThis.benchTasks = []
  new PerformanceObserver(list => benchTasks.push(...list.getEntries().map(entry => entry.duration))).observe({ type: 'longtask' })
}`

const cutOnly = `{
  const startMs = performance.now()
  benchLog.split('\\n').map(line => line.split(','))
  performance.now() - startMs
}`

/** Drops the log as a file; since 1970, when that was. */
const drop = `{
  const given = new DataTransfer()
  given.items.add(new File([benchLog], 'bench.csv', { type: 'text/csv' }))
  const startMs = performance.timeOrigin + performance.now()
  const region = document.querySelector('[aria-label="Add a log or a mail"]')
  region.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: given }))
  startMs
}`
