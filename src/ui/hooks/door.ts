import type { Result } from '../../core/base/problem'
import type { Call, Input, News, Outputs } from '../../messages/protocol'

/** The door to the worker as a view sees it; `messages/client.ts` opens the real one, tests hand in a fake. */
export type Door = {
  ask<C extends Call>(call: C, input: Input<C>): Promise<Result<Outputs[C]>>
  onNews(handler: (news: News) => void): () => void
  readonly state: 'ready' | 'gone'
}
