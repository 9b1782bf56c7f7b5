import { describe, expect, it } from 'vitest'
import { sharesOf } from '../bench/trace.mjs'

const pageUrl = 'http://desk.example/'
const extensionId = 'omaighlhbajchfkbeadhfbiimoaefiih'
const main = { pid: 7, tid: 1 }
const slice = (name: string, ts: number, dur: number, args: object = {}) => {
  return { name, ph: 'X', ...main, ts, dur, tdur: dur, args }
}
const script = { data: { url: `chrome-extension://${extensionId}/src/page/main.iife.js` } }
const answer = { chrome_mojo_event_info: { mojo_interface_tag: 'extensions.mojom.MessagePort' } }
const nothing = { evaluateMs: 0, answersMs: 0, laterMs: 0, injectMs: 0, threadMs: 0 }
const start = [
  { name: 'thread_name', ph: 'M', ...main, ts: 0, args: { name: 'CrRendererMain' } },
  { name: 'thread_name', ph: 'M', pid: 7, tid: 2, ts: 0, args: { name: 'Compositor' } },
  slice('CommitLoad', 0, 100, { data: { url: pageUrl } }),
]
const shares = (events: object[]) => sharesOf([...start, ...events] as never, { pageUrl, extensionId })

describe('time of an extension on the main thread', () => {
  it('counts a script once, however much happens inside it, and leaves the task around it to the page', () => {
    const events = [
      slice('RunTask', 1_000, 5_000),
      slice('EvaluateScript', 1_100, 3_000, script),
      slice('v8.run', 1_200, 2_000, script),
    ]
    expect(shares(events)).toEqual({ ...nothing, evaluateMs: 3, threadMs: 5.1 })
  })

  it('counts an answer and the microtasks straight after it, not those after a task of the page', () => {
    const events = [
      slice('RunTask', 1_000, 600),
      slice('Receive mojo message', 1_050, 500, answer),
      slice('RunMicrotasks', 1_700, 1_500),
      slice('RunTask', 4_000, 100),
      slice('RunMicrotasks', 4_200, 9_000),
    ]
    expect(shares(events)).toMatchObject({ evaluateMs: 0, answersMs: 2, laterMs: 0 })
  })

  it('counts timers and listeners as later work', () => {
    const events = [slice('RunTask', 1_000, 400), slice('FunctionCall', 1_100, 250, script)]
    expect(shares(events)).toMatchObject({ evaluateMs: 0, answersMs: 0, laterMs: 0.25 })
  })

  it('keeps the browser’s own preparation apart', () => {
    const events = [slice('ScriptInjection::InjectJs', 1_000, 2_000, { chrome_extension_id: extensionId })]
    expect(shares(events)).toMatchObject({ evaluateMs: 0, laterMs: 0, injectMs: 2 })
  })

  it('ignores other threads and other processes', () => {
    const elsewhere = { ...slice('EvaluateScript', 1_000, 2_000, script), tid: 2 }
    expect(shares([elsewhere, { ...elsewhere, pid: 8, tid: 1 }])).toEqual({ ...nothing, threadMs: 0.1 })
  })

  it('attributes nothing where no extension is loaded', () => {
    const events = [...start, slice('EvaluateScript', 1_000, 2_000, script)] as never
    expect(sharesOf(events, { pageUrl, extensionId: '' })).toEqual({ ...nothing, threadMs: 2.1 })
  })

  it('says so when the page is not in the trace', () => {
    expect(() => sharesOf([], { pageUrl, extensionId })).toThrow(pageUrl)
  })
})
