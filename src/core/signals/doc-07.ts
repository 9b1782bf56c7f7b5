import { isOtherClients } from './earlier-cases'
import { sharedFile } from './file-hash'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A picture of this ticket was seen in another case. */
export const document07: ComputedSignal = {
  id: 'DOC-07',
  title: 'The same picture was seen in another case',
  why: 'A face with a note is made for one case. Seen twice, it comes from a collection.',
  needs: ['hashes of the files', 'hashes of files in other cases'],
  knownFalsePositives: ['The client sent the same picture in an own earlier ticket; own tickets are left out.'],
  source: 'trade contract §4, DOC-07 and detector rules',
  pureFact: false,
  evaluate,
}

const other = {
  caseId: 'c-9',
  accountId: 'A2',
  requesterEmail: 'z@example.net',
  openedAt: '2026-03-01T00:00:00.000Z',
  isOpen: false,
  outcome: 'denied',
} as const

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'the same file',
      accountId: 'A1',
      files: [{ name: 'a.jpg', sha256: 'ab12' }],
      earlier: [{ ...other, fileHashes: ['ab12'] }],
    },
    {
      name: 'the same picture, saved again',
      accountId: 'A1',
      files: [{ name: 'a.jpg', dhash: '00ff00ff00ff00ff' }],
      earlier: [{ ...other, fileHashes: ['00ff00ff00ff00f0'] }],
    },
  ],
  quiet: [
    {
      name: 'another picture',
      accountId: 'A1',
      files: [{ name: 'a.jpg', dhash: '00ff00ff00ff00ff' }],
      earlier: [{ ...other, fileHashes: ['ff00ff00ff00ff00'] }],
    },
    {
      name: 'the own earlier ticket',
      accountId: 'A2',
      files: [{ name: 'a.jpg', sha256: 'ab12' }],
      earlier: [{ ...other, fileHashes: ['ab12'] }],
    },
  ],
  unknown: [
    { name: 'no hash', files: [{ name: 'a.jpg' }], earlier: [other] },
    { name: 'nobody searched', files: [{ name: 'a.jpg', sha256: 'ab12' }] },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const { files = [], earlier } = input
  const hashed = files.filter(({ sha256, dhash }) => sha256 !== undefined || dhash !== undefined)
  if (hashed.length === 0) return unknown('hashes of the attached files')
  if (!earlier) return unknown('a search in other cases')
  const hits = earlier
    .filter(one => isOtherClients(input, one))
    .flatMap(one => {
      const file = sharedFile(hashed, one)
      return file ? [`${file.name} also in ${one.caseId}`] : []
    })
  return hits.length === 0 ? quiet() : fires(hits.slice(0, 3).join('; '))
}
