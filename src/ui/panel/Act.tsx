/** A button that stays where it is when it may not act, with one sentence why. */
export function Act({
  label,
  about = '',
  refused,
  onPress,
}: {
  label: string
  /** What it acts on, where several buttons say the same. */
  about?: string
  refused: string
  onPress: () => Promise<void>
}) {
  return (
    <div>
      <button type="button" class="btn btn-quiet" disabled={refused !== ''} onClick={() => void onPress()}>
        {label}
        {about && <span class="sr">: {about}</span>}
      </button>
      {refused && <p class="disarmed-why">{refused}</p>}
    </div>
  )
}
