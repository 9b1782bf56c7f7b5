import { until } from '../../src/demo/browser.mjs'
import { median } from './statistics.mjs'

/** Answers given by turns to the open step; each is an event and a ledger link of its own. */
const answers = ['Pass', 'Concern']

/**
 * The analyst answers the open step, again and again; each answer makes the record longer.
 *
 * @type {import('./surroundings.mjs').Benchmark}
 */
export const benchmark = {
  name: 'answer-saved',
  needs: 'browser',
  run: async ({ runs, desk, open }) => {
    const browser = await open('gatehouse')
    const tab = await browser.newTab()
    await tab.goto(`${desk}/tickets/1001?messages=30`)
    await tab.click('button', 'Open Gatehouse')
    await tab.first('usable')
    await tab.inFrame(pressed('button', 'Confirm procedure'))
    await until(() => tab.inFrame(`${named('input', 'Pass')} ? true : undefined`), 20_000, 'No step is open.')
    /** @type {{ saved: number, painted: number, put: number }[]} */
    const found = []
    for (let run = -2; run < runs * 2; run += 1) {
      await browser.inWorker(`{ const now = Date.now; Date.now = () => now() + 61_000 }`)
      const put = await browser.inWorker(strictPut)
      await tab.forget()
      await tab.inFrame(pressed('input', answers[run & 1] ?? ''))
      const [saved, click] = [await tab.first('saved'), await tab.first('click')]
      if (run >= 0) found.push({ saved: saved.atMs - click.atMs, painted: saved.paintedMs - click.atMs, put })
    }
    return {
      unit: 'ms',
      values: found.map(({ saved }) => saved),
      target: 50,
      peer: { name: 'one raw strict IndexedDB put in the same worker', values: found.map(({ put }) => put) },
      says: 'From the click on an answer of the open step to the text "Saved hh:mm" changed, inside the panel of a 30-message ticket. The worker’s clock goes on by a minute before each, so that the text has to change.',
      also: {
        paintedMs: Math.round(median(found.map(({ painted }) => painted))),
        firstFive: Math.round(median(found.slice(0, 5).map(({ saved }) => saved))),
        lastFive: Math.round(median(found.slice(-5).map(({ saved }) => saved))),
      },
    }
  },
}

/** @param {string} tag @param {string} name */
function named(tag, name) {
  const text = tag === 'input' ? "one.closest('label').querySelector('span').textContent" : 'one.textContent'
  return `[...document.querySelectorAll('${tag}:enabled')].find(one => ${text}.trim() === '${name}')`
}

/** @param {string} tag @param {string} name */
function pressed(tag, name) {
  return `${named(tag, name)}.click()`
}

/** A record of the size of an event and its link, in a database of its own; ms from the put to the complete transaction. */
const strictPut = `new Promise((done, fail) => {
  const open = indexedDB.open('gatehouse-bench', 1)
  open.onupgradeneeded = () => open.result.createObjectStore('records', { keyPath: 'id' })
  open.onerror = () => fail(open.error)
  open.onsuccess = () => {
    const startMs = performance.now()
    const work = open.result.transaction('records', 'readwrite', { durability: 'strict' })
    work.objectStore('records').put({ id: crypto.randomUUID(), data: 'x'.repeat(1_500) })
    work.oncomplete = () => {
      done(performance.now() - startMs)
      open.result.close()
    }
    work.onabort = () => fail(work.error)
  }
})`
