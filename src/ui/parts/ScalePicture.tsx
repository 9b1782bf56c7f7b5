/** A scale with its zones; words lead and the figure stands beside them. */
export type ScaleProps = {
  title: string
  words: string
  value: number
  range: readonly [number, number]
  zones: readonly { from: number; to: number; kind: 'no' | 'mid' | 'yes' | 'warn' }[]
  ticks: readonly number[]
  ends: readonly [string, string]
}

/** Draws one scale; the picture says the same in words to a screen reader. */
export function ScalePicture({ title, words, value, range, zones, ticks, ends }: ScaleProps) {
  const [low, high] = range
  const at = (db: number) => `${((Math.min(high, Math.max(low, db)) - low) / (high - low)) * 100}%`
  const width = (from: number, to: number) =>
    `${(Math.abs(Math.min(high, to) - Math.max(low, from)) / (high - low)) * 100}%`
  const from = Math.min(0, value)
  const to = Math.max(0, value)
  return (
    <div class="scale">
      <div class="scale-head">
        <h3>{title}</h3>
        <span class="scale-val">
          {signed(value)}
          <small>dB</small>
        </span>
      </div>
      <p class="t12">{words}</p>
      <div class="scale-pic" role="img" aria-label={`${title} ${words}, ${signed(value)} decibans.`}>
        <div class="track">
          {zones.map(zone => (
            <i
              key={zone.from}
              class={`zone z-${zone.kind}`}
              style={{ left: at(zone.from), width: width(zone.from, zone.to) }}
            />
          ))}
          <i class="seg" style={{ left: at(from), width: width(from, to) }} />
          {ticks.map(tick => (
            <span key={tick} class={tick === 0 ? 'tick tick-zero' : 'tick'} style={{ left: at(tick) }}>
              <b>{signed(tick)}</b>
            </span>
          ))}
          <i class="ptr" style={{ left: at(value) }} />
        </div>
        <div class="ends">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      </div>
    </div>
  )
}

/** A figure with its sign: '+12', '−6', '0'. */
export function signed(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0'
}
