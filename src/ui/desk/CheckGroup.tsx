/** Some of a few, each with a box. */
export function CheckGroup<T extends string>({
  name,
  options,
  chosen,
  onChosen,
}: {
  name: string
  options: readonly { value: T; word: string }[]
  chosen: readonly T[]
  onChosen: (chosen: T[]) => void
}) {
  return (
    <fieldset class="line-1" aria-label={name}>
      {options.map(({ value, word }) => (
        <label key={value} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() =>
              onChosen(options.map(one => one.value).filter(one => (one === value) !== chosen.includes(one)))
            }
          />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  )
}
