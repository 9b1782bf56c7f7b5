/**
 * Long work in short pieces: between two of them others get their turn, the panel above all. A slice ends well before
 * the 8 ms a frame may wait, since tidying memory comes on top of it.
 */

const sliceMs = 4

/**
 * Drives a generator to its end without holding anybody up for long.
 *
 * @param steps    work in steps of a few milliseconds
 * @returns        what it returns
 */
export async function inSlices<T>(steps: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMs
    let step = steps.next()
    while (!step.done && performance.now() < until) step = steps.next()
    if (step.done) return step.value
    await othersTurn()
  }
}

/** Lets others go first. Comes back as a task of its own; a timer would wait 4 ms after some turns. */
export function othersTurn(): Promise<void> {
  return new Promise(done => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(null)
  })
}
