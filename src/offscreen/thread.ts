/** The room's own thread: reads and judges without holding up the panels, which share the document's. */
import { answerHeavy } from '../messages/heavy'
import { heavyTable } from './table'

addEventListener('message', ({ data, ports: [reply] }: MessageEvent<unknown>) => {
  void answerHeavy(data, heavyTable)?.then(answer => reply?.postMessage(answer))
})
