import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { FileFacts, SignalInput } from './signal-input'

const editors =
  /photoshop|lightroom|gimp|affinity|pixelmator|facetune|picsart|canva|snapseed|faceapp|stable diffusion|midjourney/i
/** A picture taken this long before the day on its note was not made for it. */
const mostDays = 2
const dayMs = 86_400_000

/** The metadata of a file contradict what it is said to be. */
export const document06: ComputedSignal = {
  id: 'DOC-06',
  title: 'Metadata of a file contradict it: edited, taken on another day or elsewhere',
  why: 'A picture for us is taken, not made. What the camera noted is seldom thought of when a picture is reworked.',
  needs: ['metadata of the files: program, time, place'],
  knownFalsePositives: [
    'A picture was cropped or turned with an editor; a phone’s clock is wrong.',
    'Messengers take metadata out: without any, nothing can be told.',
  ],
  source: 'trade contract §4, DOC-06',
  pureFact: false,
  evaluate,
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'an image editor', files: [{ name: 'selfie.jpg', software: 'Adobe Photoshop 25.1' }] },
    {
      name: 'taken long before the note',
      files: [{ name: 'selfie.jpg', takenAt: '2025-11-02T10:00:00.000Z', noteDate: '2026-03-16' }],
    },
    { name: 'taken in another country', files: [{ name: 'selfie.jpg', takenIn: 'VN', claimedCountry: 'ES' }] },
  ],
  quiet: [
    {
      name: 'a phone’s camera on the day',
      files: [
        { name: 'selfie.jpg', software: 'HDR+ 1.0', takenAt: '2026-03-16T09:00:00.000Z', noteDate: '2026-03-16' },
      ],
    },
    { name: 'the claimed country', files: [{ name: 'selfie.jpg', takenIn: 'ES', claimedCountry: 'ES' }] },
  ],
  unknown: [{ name: 'no file' }, { name: 'a file without metadata', files: [{ name: 'selfie.jpg', sha256: 'ab12' }] }],
}

function evaluate({ files = [] }: SignalInput): Outcome {
  const told = files.filter(hasMetadata)
  if (told.length === 0) return unknown('a file with metadata')
  const odd = told.flatMap(file => oddities(file).map(says => `${file.name}: ${says}`))
  return odd.length === 0 ? quiet() : fires(odd.slice(0, 3).join('; '))
}

function hasMetadata({ software, takenAt, takenIn }: FileFacts): boolean {
  return software !== undefined || takenAt !== undefined || takenIn !== undefined
}

function oddities({ software = '', takenAt, noteDate, takenIn, claimedCountry }: FileFacts): string[] {
  const days = takenAt && noteDate ? Math.abs(Date.parse(takenAt) - Date.parse(`${noteDate}T12:00:00Z`)) / dayMs : 0
  return [
    ...(editors.test(software) ? [`edited with ${software}`] : []),
    ...(days > mostDays ? [`taken ${takenAt?.slice(0, 10)}, note of ${noteDate}`] : []),
    ...(takenIn && claimedCountry && takenIn !== claimedCountry ? [`taken in ${takenIn}, said ${claimedCountry}`] : []),
  ]
}
