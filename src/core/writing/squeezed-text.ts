/**
 * Short bytes for a short text: each bit is foretold from the letters before it, and only what was not foretold costs
 * room. Plain sums of doubles, so every engine gives the same bytes; the sample text is part of the format.
 */
import { squeezeSample } from './squeeze-sample'

/** How many letters each memory reaches back; numbers here are measured on records of all shipped procedures. */
const orders = [0, 1, 2, 3, 4, 6] as const
const slots = 1 << 16
const whole = 0x1_0000_0000

/** How each bit went after each memory: its chance, and how often it was seen. */
type Tables = { chances: Float32Array<ArrayBuffer>; seen: Uint8Array<ArrayBuffer> }
type Bits = { chance: () => number; learn: (bit: number) => void }

/**
 * Squeezes a text.
 *
 * @param text    no zero characters; a few thousand letters
 * @returns       bytes; about a fifth of a text that reads like the sample
 */
export function squeeze(text: string): Uint8Array {
  const bits = primed()
  const out: number[] = []
  let [low, high] = [0, whole - 1]
  for (const byte of [...new TextEncoder().encode(text), 0]) {
    for (let place = 7; place >= 0; place--) {
      const bit = (byte >> place) & 1
      const middle = between(low, high, bits.chance())
      if (bit === 1) high = middle
      else low = middle + 1
      bits.learn(bit)
      for (; sameTop(low, high); low = shifted(low), high = shifted(high) + 255) out.push(high >>> 24)
    }
  }
  // One byte that lies between the two is enough; what is missing after it reads as zero.
  return Uint8Array.from([...out, (low >>> 24) + 1])
}

/**
 * Gives the text back.
 *
 * @param bytes    from `squeeze`
 * @param most     longest text in bytes
 * @returns        the text; null when it would be longer, or is no text
 */
export function unsqueeze(bytes: Uint8Array, most: number): string | null {
  const bits = primed()
  const out: number[] = []
  let [low, high, at] = [0, whole - 1, 0]
  const next = () => bytes[at++] ?? 0
  let now = ((next() * 256 + next()) * 256 + next()) * 256 + next()
  for (;;) {
    let byte = 0
    for (let place = 0; place < 8; place++) {
      const middle = between(low, high, bits.chance())
      const bit = now <= middle ? 1 : 0
      if (bit === 1) high = middle
      else low = middle + 1
      bits.learn(bit)
      byte = byte * 2 + bit
      for (; sameTop(low, high); low = shifted(low), high = shifted(high) + 255) now = shifted(now) + next()
    }
    if (byte === 0) break
    if (out.length >= most) return null
    out.push(byte)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(out))
  } catch {
    return null
  }
}

function between(low: number, high: number, chance: number): number {
  return low + Math.floor((high - low) * chance)
}

function sameTop(low: number, high: number): boolean {
  return low >>> 24 === high >>> 24
}

function shifted(word: number): number {
  return (word % 0x100_0000) * 256
}

/** A guesser that has read the sample. */
function primed(): Bits {
  ready ??= tablesAfterSample()
  return guesser({ chances: ready.chances.slice(), seen: ready.seen.slice() })
}

let ready: Tables | undefined

function tablesAfterSample(): Tables {
  const size = slots * orders.length
  const tables = { chances: new Float32Array(size).fill(0.5), seen: new Uint8Array(size) }
  const bits = guesser(tables)
  for (const byte of new TextEncoder().encode(squeezeSample)) {
    for (let place = 7; place >= 0; place--) bits.learn((byte >> place) & 1)
  }
  return tables
}

/** Counts, for each memory of the last letters, how the next bit went; the surest memories are heard most. */
function guesser({ chances, seen }: Tables): Bits {
  const starts = new Int32Array(orders.length)
  const places = new Int32Array(orders.length)
  let memory: number[] = []
  let letter = 1
  const look = () => {
    for (let order = 0; order < orders.length; order++) {
      const mixed = Math.imul((starts[order] ?? 0) + Math.imul(letter, 0x2545f491), 0x9e3779b1)
      places[order] = order * slots + (mixed >>> 16)
    }
  }
  look()
  return {
    chance: () => {
      let [sum, weights] = [0, 0]
      for (let order = 0; order < orders.length; order++) {
        const [chance, count] = [chances[places[order] ?? 0] ?? 0.5, seen[places[order] ?? 0] ?? 0]
        if (count === 0) continue
        const weight = ((orders[order] ?? 0) + 0.3) / (chance * (1 - chance) + 0.03 / (count * count + 1.5))
        sum += weight * chance
        weights += weight
      }
      return Math.min(0.9998, Math.max(0.0002, weights === 0 ? 0.5 : sum / weights))
    },
    learn: bit => {
      for (const at of places) {
        const [chance, count] = [chances[at] ?? 0.5, seen[at] ?? 0]
        chances[at] = chance + (bit - chance) / (count + 1.08)
        seen[at] = Math.min(count + 1, 30)
      }
      letter = letter * 2 + bit
      if (letter >= 256) {
        memory = [letter - 256, ...memory].slice(0, 6)
        letter = 1
        orders.forEach((length, order) => {
          starts[order] = memory.slice(0, length).reduce(mixedWith, order + 1)
        })
      }
      look()
    },
  }
}

function mixedWith(sum: number, byte: number): number {
  return Math.imul(sum + byte + 1, 0x2f0b4f35) ^ (sum >>> 13)
}
