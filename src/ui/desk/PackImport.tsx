import { useState } from 'preact/hooks'
import { largestPackFile } from '../../core/procedure/pack-file'
import type { PackDesk, PackPreview } from '../../messages/pack-calls'
import type { Door } from '../hooks/door'
import { Banner } from '../parts/Banner'
import { Hostile } from '../parts/Hostile'
import { procedureWords } from '../procedure-words'
import { ChangeList } from './ChangeList'
import { MistakeList } from './MistakeList'
import { SealConfirm } from './SealConfirm'

type Good = Extract<PackPreview, { ok: true }>
type Import =
  | { state: 'none' | 'reading' }
  | { state: 'trouble'; says: string }
  | { state: 'read'; shown: PackPreview; text: string }

/** Reads a file, shows what it would bring or why it is refused, and asks once more before anything unsigned is used. */
export function PackImport({
  door,
  onDone,
  onLeave,
}: {
  door: Door
  onDone: (desk: PackDesk, says: string) => void
  onLeave: () => void
}) {
  const [now, setNow] = useState<Import>({ state: 'none' })
  const read = async (file: File | undefined) => {
    if (!file) return
    if (file.size > largestPackFile) return setNow({ state: 'trouble', says: procedureWords.tooLarge })
    setNow({ state: 'reading' })
    const text = await file.text().catch(() => null)
    if (text === null) return setNow({ state: 'trouble', says: procedureWords.unread })
    const answer = await door.ask('pack.preview', { text })
    setNow(answer.ok ? { state: 'read', shown: answer.value, text } : { state: 'trouble', says: answer.problem.says })
  }
  const keep = async (text: string, { title, version }: Good, confirmed?: 'unsigned' | 'altered') => {
    const answer = await door.ask('pack.import', { text, ...(confirmed ? { confirmed } : {}) })
    if (!answer.ok) return setNow({ state: 'trouble', says: answer.problem.says })
    onDone(answer.value, `${title}, version ${version}, is in use.`)
  }
  return (
    <section class="import stack" aria-labelledby="pack-import">
      <div class="line">
        <h2 id="pack-import" class="t15 strong grow">
          {procedureWords.importTitle}
        </h2>
        <button type="button" class="btn btn-quiet btn-s" onClick={onLeave}>
          Close
        </button>
      </div>
      <div class="field">
        <label for="pack-file">Pack file</label>
        <input
          id="pack-file"
          type="file"
          class="input"
          accept=".json,application/json"
          aria-describedby="pack-file-why"
          onChange={event => void read(event.currentTarget.files?.[0])}
        />
        <p id="pack-file-why" class="t12 muted">
          {procedureWords.importWhy}
        </p>
      </div>
      <p class={now.state === 'reading' ? 't12 muted' : 'sr'} role="status">
        {now.state === 'reading' && procedureWords.reading}
      </p>
      {now.state === 'trouble' && (
        <Banner tone="stop" title={procedureWords.refused}>
          <p>
            <Hostile text={now.says} />
          </p>
        </Banner>
      )}
      {now.state === 'read' && !now.shown.ok && (
        <Banner tone="stop" title={procedureWords.refused}>
          <MistakeList mistakes={now.shown.mistakes} more={now.shown.more} />
        </Banner>
      )}
      {now.state === 'read' && now.shown.ok && (
        <Brings shown={now.shown} text={now.text} onKeep={keep} onLeave={onLeave} />
      )}
    </section>
  )
}

type BringsProps = {
  shown: Good
  text: string
  onKeep: (text: string, shown: Good, confirmed?: 'unsigned' | 'altered') => Promise<void>
  onLeave: () => void
}

/** What the file would bring, before anything is kept. */
function Brings({ shown, text, onKeep, onLeave }: BringsProps) {
  const { title, type, version, steps, instead, seal, why, lower, isSame, changes } = shown
  return (
    <div class="stack">
      <p>
        <b>
          {type} <Hostile text={title} />
        </b>
        , version <Hostile text={version} />, {steps} steps.{' '}
        {instead === undefined ? (
          'A new procedure.'
        ) : (
          <>
            It takes the place of version <Hostile text={instead} />.
          </>
        )}
      </p>
      {lower && (
        <Banner tone="warn" title="An older version">
          <p>{procedureWords.lower}</p>
        </Banner>
      )}
      {changes.length > 0 && (
        <details open>
          <summary>What changes ({changes.length})</summary>
          <ChangeList changes={changes} />
        </details>
      )}
      {isSame && <p class="strong">{procedureWords.same}</p>}
      {!isSame && seal !== 'signed' && (
        <SealConfirm seal={seal} why={why} onConfirm={() => void onKeep(text, shown, seal)} onLeave={onLeave} />
      )}
      {!isSame && seal === 'signed' && (
        <div class="line">
          <button type="button" class="btn btn-primary" onClick={() => void onKeep(text, shown)}>
            Use this version
          </button>
          <span class="t12 muted">{why}</span>
        </div>
      )}
    </div>
  )
}
