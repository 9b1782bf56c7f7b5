import { ClipboardPaste } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { Claims } from './Claims'
import { type ClipToRead, RecordPaste } from './RecordPaste'
import { RecordValues } from './RecordValues'
import type { Shown } from './shown'

/** What the client claims beside what the record and the logs show, and the record itself. */
export function RecordView({ clip, onRead, ...shown }: Shown & { clip: ClipToRead | null; onRead: () => void }) {
  const [isPasting, setIsPasting] = useState(false)
  const done = () => {
    setIsPasting(false)
    onRead()
  }
  return (
    <>
      <Claims {...shown} />
      <div class="sec">
        <div class="sec-head">
          <h2 id="piece-record" tabIndex={-1}>
            Account record
          </h2>
          <button type="button" class="btn btn-quiet btn-s" onClick={() => setIsPasting(!isPasting)}>
            <ClipboardPaste class="i" size={14} aria-hidden="true" />
            <span>
              Paste<span class="sr"> the account record</span>
            </span>
          </button>
        </div>
        {(isPasting || clip) && <RecordPaste key={clip?.ref ?? ''} {...shown} clip={clip} onDone={done} />}
        <RecordValues {...shown} />
      </div>
    </>
  )
}
