import { fires, quiet, unknown } from './outcome'
import { languagesOf } from './residence-languages'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** Fewer letters than this tell no language. */
const leastLetters = 40

/** The client writes a language that neither their history nor their country explains. */
export const language01: ComputedSignal = {
  id: 'LANG-01',
  title: 'Language that neither history nor residence explains',
  why: 'People mostly write as they always wrote. Alone it says nothing about anybody: languages are learned and families move.',
  needs: [
    'the language of the message, judged on 40 letters or more',
    'the client’s languages on file or in earlier tickets',
    'the country of residence on file',
  ],
  knownFalsePositives: [
    'English as a common language; a helper or a machine translated the message.',
    'A migrant writes the mother tongue for once.',
  ],
  source: 'trade contract §4, LANG-01 (weak) and detector rules',
  pureFact: false,
  evaluate,
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'English from a Spanish account',
      language: { code: 'en', letters: 300, isReliable: true },
      record: speaks(['es'], 'ES'),
    },
    {
      name: 'Russian from a British account',
      language: { code: 'ru', letters: 90, isReliable: true },
      record: speaks(['en'], 'GB'),
    },
  ],
  quiet: [
    {
      name: 'the language on file',
      language: { code: 'es', letters: 300, isReliable: true },
      record: speaks(['es'], 'ES'),
    },
    {
      name: 'a language of the country',
      language: { code: 'it', letters: 90, isReliable: true },
      record: speaks(['de'], 'CH'),
    },
    {
      name: 'a language of an earlier ticket',
      language: { code: 'en', letters: 90, isReliable: true },
      record: speaks(['de'], 'DE'),
      accountId: 'A1',
      earlier: [
        {
          caseId: 'c',
          accountId: 'A1',
          openedAt: '2025-02-01T00:00:00.000Z',
          isOpen: false,
          outcome: 'verified',
          language: 'en',
        },
      ],
    },
    { name: 'a variant', language: { code: 'pt-BR', letters: 90, isReliable: true }, record: speaks(['pt'], 'PT') },
  ],
  unknown: [
    { name: 'not judged', record: speaks(['es'], 'ES') },
    { name: 'too short', language: { code: 'en', letters: 12, isReliable: true }, record: speaks(['es'], 'ES') },
    { name: 'not reliable', language: { code: 'en', letters: 90, isReliable: false }, record: speaks(['es'], 'ES') },
    { name: 'no languages on file', language: { code: 'en', letters: 90, isReliable: true } },
  ],
}

function evaluate({ language, record, earlier = [], accountId }: SignalInput): Outcome {
  if (!language?.isReliable || language.letters < leastLetters) {
    return unknown('a message of at least 40 letters in one clear language')
  }
  const onFile = record?.languages?.value
  const residence = record?.residence?.value
  if (!onFile || !residence) return unknown('the client’s languages and residence on file')
  const own = earlier.filter(
    one => accountId !== undefined && one.accountId === accountId && one.outcome === 'verified',
  )
  const expected = new Set([...onFile, ...own.map(one => one.language ?? ''), ...languagesOf(residence)].map(bare))
  if (expected.has(bare(language.code))) return quiet()
  return fires(`${language.code}; expected ${[...expected].filter(code => code !== '').join(', ')}`)
}

function bare(code: string): string {
  return code.toLowerCase().split('-')[0] ?? ''
}

function speaks(languages: string[], residence: string): SignalInput['record'] {
  const source = { by: 'hand' as const }
  return { languages: { value: languages, source }, residence: { value: residence, source } }
}
