/** Why a step does not apply or cannot be done: typed, or one of the reasons offered. */
export function ReasonField({
  id,
  reason,
  offered,
  onReason,
  onDone,
}: {
  id: string
  reason: string
  offered: readonly string[]
  onReason: (reason: string) => void
  onDone: (reason: string) => void
}) {
  return (
    <div class="stepcard-part field">
      <label for={id}>Reason, required</label>
      <input
        id={id}
        class="input"
        value={reason}
        maxLength={2_000}
        onInput={event => onReason(event.currentTarget.value)}
        onChange={event => event.currentTarget.value.trim() && onDone(event.currentTarget.value)}
      />
      {offered.length > 0 && (
        <div class="line-1">
          {offered.map(line => (
            <button
              key={line}
              type="button"
              class="chip chip-text"
              onClick={() => {
                onReason(line)
                onDone(line)
              }}
            >
              {line}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
