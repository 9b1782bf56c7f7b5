/** How much of a case a note may tell: the same things always stand, in fewer lines where there is much to say. */
export type Room = {
  /** Reasons of the scales one below the other, or in a run. */
  shares: 'lines' | 'run'
  /** Longest title of a reason in a run. */
  shareWords: number
  because: number
  /** Gates that are not met, in full or by their first words. */
  gates: number
  gateWords: 'full' | 'short'
  evidence: number
  /** Pairs that do not agree. */
  contradictions: number
  unchecked: number
  /** Longest quotation in letters. */
  quote: number
  /** Empty lines between the parts. */
  airy: boolean
}

/** From roomy to tight; a note takes the first that fits its screen. */
export const rooms: readonly Room[] = [
  {
    shares: 'lines',
    shareWords: 44,
    because: 5,
    gates: 12,
    gateWords: 'full',
    evidence: 16,
    contradictions: 6,
    unchecked: 8,
    quote: 240,
    airy: true,
  },
  {
    shares: 'run',
    shareWords: 44,
    because: 4,
    gates: 12,
    gateWords: 'full',
    evidence: 14,
    contradictions: 5,
    unchecked: 6,
    quote: 160,
    airy: true,
  },
  {
    shares: 'run',
    shareWords: 38,
    because: 3,
    gates: 8,
    gateWords: 'short',
    evidence: 11,
    contradictions: 3,
    unchecked: 5,
    quote: 140,
    airy: true,
  },
  {
    shares: 'run',
    shareWords: 34,
    because: 2,
    gates: 7,
    gateWords: 'short',
    evidence: 8,
    contradictions: 3,
    unchecked: 4,
    quote: 90,
    airy: true,
  },
  {
    shares: 'run',
    shareWords: 30,
    because: 2,
    gates: 6,
    gateWords: 'short',
    evidence: 6,
    contradictions: 2,
    unchecked: 3,
    quote: 70,
    airy: false,
  },
  {
    shares: 'run',
    shareWords: 30,
    because: 1,
    gates: 4,
    gateWords: 'short',
    evidence: 4,
    contradictions: 2,
    unchecked: 2,
    quote: 60,
    airy: false,
  },
  {
    shares: 'run',
    shareWords: 28,
    because: 1,
    gates: 3,
    gateWords: 'short',
    evidence: 3,
    contradictions: 1,
    unchecked: 1,
    quote: 40,
    airy: false,
  },
]
