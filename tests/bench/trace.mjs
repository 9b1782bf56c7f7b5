/**
 * Reads from a browser trace how long an extension kept a page's main thread.
 *
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number,
 *   args?: any }} TraceEvent  ts, dur and tdur in microseconds; tdur counts only while the thread really ran
 * @typedef {{ evaluateMs: number, answersMs: number, laterMs: number, injectMs: number, threadMs: number }} Shares
 *   evaluateMs: compiling and first run of the extension's scripts; answersMs: messages that came and what their promises
 *   did; laterMs: timers and listeners; injectMs: the browser's own preparation; threadMs: everything the thread did
 */

const categories = 'toplevel,devtools.timeline,v8.execute,extensions'
const microtasks = /^(RunMicrotasks|BlinkScheduler_PerformMicrotaskCheckpoint)$/
const answers = /^(Receive mojo message|Closed mojo endpoint|RunMicrotasks|BlinkScheduler_PerformMicrotaskCheckpoint)$/

/**
 * Records a trace of the whole browser while something happens.
 *
 * @param {import('./browser.mjs').Browser} browser
 * @param {() => Promise<void>} happen
 * @returns {Promise<TraceEvent[]>}
 */
export async function recordTrace(browser, happen) {
  const events = /** @type {TraceEvent[]} */ ([])
  const complete = new Promise(done => {
    browser.onTold(({ method, params }) => {
      if (method === 'Tracing.dataCollected') events.push(...params.value)
      if (method === 'Tracing.tracingComplete') done(undefined)
    })
  })
  await browser.send('Tracing.start', { transferMode: 'ReportEvents', categories })
  await happen()
  await browser.send('Tracing.end')
  await complete
  return events
}

/**
 * Adds up the main thread of the process that showed a page.
 *
 * @param {readonly TraceEvent[]} events
 * @param {{ pageUrl: string, extensionId: string }} whose extensionId '': nothing is an extension's
 * @returns {Shares}
 */
export function sharesOf(events, { pageUrl, extensionId }) {
  const thread = mainThread(events, pageUrl)
  const roots = nested(thread)
  const ours = extensionId ? ownSlices(roots, extensionId) : []
  const part = (/** @type {RegExp} */ names) => sumMs(ours.filter(({ name }) => names.test(name)))
  return {
    evaluateMs: part(/^EvaluateScript$/),
    answersMs: part(answers),
    laterMs: sumMs(
      ours.filter(({ name }) => !/^(EvaluateScript|ScriptInjection::InjectJs)$/.test(name) && !answers.test(name)),
    ),
    injectMs: part(/^ScriptInjection::InjectJs$/),
    threadMs: sumMs(roots.map(root => root.event)),
  }
}

/** @typedef {{ event: TraceEvent, inner: Slice[] }} Slice */

/**
 * Complete events of the thread on which the page's document was committed, in order, outer ones first.
 *
 * @param {readonly TraceEvent[]} events
 * @param {string} pageUrl
 */
function mainThread(events, pageUrl) {
  const names = new Map(
    events.flatMap(({ ph, name, pid, tid, args }) =>
      ph === 'M' && name === 'thread_name' ? [[`${pid}.${tid}`, args.name]] : [],
    ),
  )
  const isMain = (/** @type {TraceEvent} */ { pid, tid }) => names.get(`${pid}.${tid}`) === 'CrRendererMain'
  const home = events.find(event => isMain(event) && event.name === 'CommitLoad' && event.args?.data?.url === pageUrl)
  if (!home) throw new Error(`The trace holds no load of ${pageUrl}`)
  return events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === home.pid && tid === home.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
}

/**
 * @param {readonly TraceEvent[]} events of one thread, in order
 * @returns {Slice[]} the outermost ones, with what happened inside
 */
function nested(events) {
  const roots = /** @type {Slice[]} */ ([])
  const open = /** @type {Slice[]} */ ([])
  for (const event of events) {
    while (open.length > 0 && endOf(open[open.length - 1].event) <= event.ts) open.pop()
    const slice = { event, inner: [] }
    const around = open.at(-1)
    if (around) around.inner.push(slice)
    else roots.push(slice)
    open.push(slice)
  }
  return roots
}

/**
 * The outermost slices that name the extension, or hand it a message; and the microtasks straight after such a message,
 * in which its promises go on.
 *
 * @param {Slice[]} roots
 * @param {string} extensionId
 */
function ownSlices(roots, extensionId) {
  const isOwn = (/** @type {TraceEvent} */ { args }) => {
    const told = args ? JSON.stringify(args) : ''
    return told.includes(extensionId) || told.includes('extensions.mojom.MessagePort')
  }
  const within = (/** @type {Slice} */ { event, inner }) => (isOwn(event) ? [event] : inner.flatMap(within))
  return roots.flatMap((root, at) => {
    const before = roots[at - 1]
    const goesOn = microtasks.test(root.event.name) && before !== undefined && within(before).length > 0
    return goesOn ? [root.event] : within(root)
  })
}

/** @param {TraceEvent} event */
function endOf({ ts, dur = 0 }) {
  return ts + dur
}

/** @param {readonly TraceEvent[]} events */
function sumMs(events) {
  return events.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000
}
