import { describe, expect, it } from 'vitest'
import { keepSettings, settingsOf } from '../../src/worker/settings'

describe('name and role', () => {
  it('are no name and level 1 until they are set', () => {
    expect(settingsOf(undefined, {})).toMatchObject({ actor: { name: '', role: 'L1' }, locked: [] })
  })

  it('are what the analyst chose where policy says nothing', () => {
    const actor = { name: 'Mara', role: 'trainee' as const }
    expect(settingsOf(actor, {})).toMatchObject({ actor, locked: [] })
  })

  it('are what policy sets, whatever the analyst chose, and are named as locked', () => {
    const set = settingsOf({ name: 'Mara', role: 'L2', guided: false }, { role: 'L1', guided: true })
    expect(set).toMatchObject({ actor: { name: 'Mara', role: 'L1' }, guided: true })
    expect(set.locked.toSorted()).toEqual(['guided', 'role'])
  })

  it.each([{ role: 'admin' }, { role: 7 }, 'L2', null])(
    'are never taken from a policy that does not fit: %j',
    policy => {
      expect(settingsOf({ name: 'Mara', role: 'L1' }, policy)).toMatchObject({ actor: { role: 'L1' }, locked: [] })
    },
  )

  it('survive anything that lies in storage', () => {
    expect(settingsOf({ role: 'owner', width: 'wide', zones: [] }, {})).toMatchObject({
      actor: { role: 'L1' },
      width: 380,
    })
  })
})

describe('changes made at once', () => {
  const slow = () => {
    let items: Record<string, unknown> = {}
    return {
      get: async () => structuredClone(items),
      set: async (more: object) => {
        items = { ...items, ...structuredClone(more) }
      },
    }
  }

  it('are all kept', async () => {
    const area = slow()
    await Promise.all([
      keepSettings({ role: 'trainee' }, area),
      keepSettings({ guided: true }, area),
      keepSettings({ name: 'Ada' }, area),
    ])
    const { settings } = await area.get()
    expect(settings).toMatchObject({ role: 'trainee', guided: true, name: 'Ada' })
  })

  it('go on after one that storage refused', async () => {
    const area = slow()
    const full = {
      ...area,
      set: async () => {
        throw new Error('no room')
      },
    }
    await expect(keepSettings({ guided: true }, full)).rejects.toThrow('no room')
    await keepSettings({ singleKeys: false }, area)
    expect((await area.get())['settings']).toMatchObject({ guided: false, singleKeys: false })
  })
})
