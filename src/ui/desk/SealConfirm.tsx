import { Banner } from '../parts/Banner'
import { sealWords } from '../procedure-words'

/** The second, explicit question: it names what is missing, and the button says what it does. */
export function SealConfirm({
  seal,
  why,
  onConfirm,
  onLeave,
}: {
  seal: 'unsigned' | 'altered'
  why?: string
  onConfirm: () => void
  onLeave: () => void
}) {
  const { title, says, act } = sealWords[seal]
  return (
    <Banner tone={seal === 'altered' ? 'stop' : 'warn'} title={title}>
      <div class="stack-1">
        {why && <p>{why}</p>}
        <p>{says}</p>
        <div class="banner-acts">
          <button type="button" class="btn btn-quiet" onClick={onConfirm}>
            {act}
          </button>
          <button type="button" class="btn btn-bare" onClick={onLeave}>
            Leave it
          </button>
        </div>
      </div>
    </Banner>
  )
}
