import { Plus } from 'lucide-preact'
import type { CaseView } from '../../messages/protocol'
import { Banner } from '../parts/Banner'
import { Hostile } from '../parts/Hostile'
import type { Shown } from './shown'

type Offer = CaseView['modules'][number]

/** Side modules the ticket speaks for, above the steps: proposed, never added by themselves. */
export function ProposedModules({ view, append }: Pick<Shown, 'view' | 'append'>) {
  const proposed = view.modules.filter(one => one.state === 'open' && one.because.length > 0)
  return (
    <>
      {proposed.map(one => (
        <div class="sec" key={one.id}>
          <Banner tone="info" title={`Suggested: ${one.title}`}>
            <p>
              <Hostile text={one.because.slice(0, 3).join(' · ').slice(0, 200)} />
            </p>
            <div class="banner-acts">
              <AddModule offer={one} append={append} />
            </div>
          </Banner>
        </div>
      ))}
    </>
  )
}

/** Every side module, at the end of the steps. */
export function AddCheck({ view, append }: Pick<Shown, 'view' | 'append'>) {
  return (
    <section class="sec stack" aria-label="Add a check">
      <div class="sec-head">
        <h3>Add a check</h3>
      </div>
      {view.modules.map(one => (
        <div class="stack-1" key={one.id}>
          <div class="line">
            <span class="strong grow">{one.title}</span>
            {one.state === 'open' ? (
              <AddModule offer={one} append={append} isShort />
            ) : (
              <span class="t12 muted">{one.state === 'added' ? 'added' : 'part of this procedure'}</span>
            )}
          </div>
          <p class="t12 muted">{one.steps.join(' · ')}</p>
        </div>
      ))}
    </section>
  )
}

function AddModule({ offer, append, isShort }: { offer: Offer; append: Shown['append']; isShort?: boolean }) {
  return (
    <button
      type="button"
      class="btn btn-quiet btn-s"
      title={offer.why}
      onClick={() => void append({ type: 'module.added', moduleId: offer.id })}
    >
      <Plus class="i" size={14} aria-hidden="true" />
      <span>
        Add<span class={isShort ? 'sr' : ''}> {offer.title}</span>
      </span>
    </button>
  )
}
