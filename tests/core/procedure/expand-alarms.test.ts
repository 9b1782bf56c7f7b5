import { describe, expect, it } from 'vitest'
import { withAlarms } from '../../../src/core/procedure/expand-alarms'
import { librarySteps } from '../../packs/step-library'

const use = (id: string, more = {}) => ({ use: id, ...more })

describe('an alarm in a procedure file', () => {
  it('stands for the marked observations of the steps before it, elsewhere for those of all steps', () => {
    const written = withAlarms(
      {
        steps: [use('S01'), use('S03'), use('S44', { when: { alarm: true } }), use('S25')],
        targets: [{ to: 'ATO', when: { any: [{ alarm: true }] }, why: 'Why.' }],
      },
      librarySteps,
    )
    expect(written).toEqual({
      steps: [use('S01'), use('S03'), use('S44', { when: { any: [{ observed: 's03-rival-claim' }] } }), use('S25')],
      targets: [
        {
          to: 'ATO',
          when: { any: [{ any: [{ observed: 's03-rival-claim' }, { observed: 's25-not-me' }] }] },
          why: 'Why.',
        },
      ],
    })
  })

  it.each([
    [null],
    [7],
    ['alarm'],
    [[{ alarm: true }]],
    [{}],
    [{ steps: 'none', alarm: 'x' }],
    [{ steps: [null, 5, { use: 5 }] }],
  ])('leaves what is no procedure to the decoder: %j', data => {
    const written = withAlarms(data, librarySteps)
    expect(JSON.stringify(written).includes('observed')).toBe(false)
  })

  it('keeps a key named like a prototype as data', () => {
    const data: unknown = JSON.parse('{"steps": [], "__proto__": {"alarm": true}, "when": {"alarm": false}}')
    expect(JSON.stringify(withAlarms(data, librarySteps))).toContain('"when":{"alarm":false}')
    expect(({} as Record<string, unknown>)['alarm']).toBeUndefined()
  })
})
