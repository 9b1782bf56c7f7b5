/**
 * The analyst goes from ticket to ticket inside the page, with the panel open: the page, the frame and the worker stay.
 *
 * @type {import('./surroundings.mjs').Benchmark}
 */
export const benchmark = {
  name: 'facts-on-switch',
  needs: 'browser',
  run: async ({ runs, desk, open }) => {
    const tab = await (await open('gatehouse')).newTab()
    await tab.goto(`${desk}/tickets/1012?messages=30`)
    await tab.click('button', 'Open Gatehouse')
    await tab.first('facts', /^#1012 30 of 30 read/)
    /** @type {{ shown: number, page: number }[]} */
    const found = []
    for (let run = -1; run < runs; run += 1) {
      const key = run % 2 === 0 ? '1012' : '1001'
      await tab.forget()
      await tab.evaluate(`document.querySelector('[data-switch="${key}"]').click()`)
      const click = await tab.first('click')
      const ticket = await tab.first('ticket', new RegExp(`^${key} 30$`))
      const facts = await tab.first('facts', new RegExp(`^#${key} 30 of 30 read [1-9]`))
      // The first switch warms the code up, as the first minute of a shift does.
      if (run >= 0) found.push({ shown: facts.paintedMs - ticket.atMs, page: ticket.paintedMs - click.atMs })
    }
    return {
      unit: 'ms',
      values: found.map(({ shown }) => shown),
      target: 300,
      peer: {
        name: 'the page itself: its link pressed to its 30 messages painted',
        values: found.map(({ page }) => page),
      },
      says: 'From the 30 messages of another ticket put into the page to their facts painted in the open panel.',
    }
  },
}
