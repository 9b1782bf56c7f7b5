import { describe, expect, it } from 'vitest'
import { canonical } from '../../src/core/base/canonical'
import { writePackFile } from '../../src/core/procedure/pack-file'
import { joinedPack } from '../../src/core/procedure/pack-hash'
import type { Pack } from '../../src/core/procedure/procedure'
import { readPack } from '../../src/offscreen/pack'
import { packs, weights } from '../../src/packs/load'

const signals = weights.signals.map(row => row.id)
const c05 = packs.find(pack => pack.procedure.id === 'c05') ?? packs[0]!
const changed = (over: Partial<Pack['procedure']>) =>
  joinedPack({ ...c05.procedure, ...over }, Object.values(c05.steps))
const read = (text: string, trusted: string[] = []) => readPack({ text, signals, used: packs, shipped: packs }, trusted)
const newer = changed({ version: '9.1.0', goal: 'Another goal, for a test.' })

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
}

/** A file signed with a new key. */
async function signedFile(pack: Pack) {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  const file = JSON.parse(writePackFile(pack))
  const text = canonical({ schema: file.schema, procedure: file.procedure, steps: file.steps })
  const value = base64(await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(text)))
  const key = base64(await crypto.subtle.exportKey('raw', pair.publicKey))
  return { file: { ...file, signature: { key, value } }, key }
}

describe('the seal of a pack file', () => {
  it('is missing where nobody signed, and the file says what it brings', async () => {
    const { shown, pack } = await read(writePackFile(newer))
    expect(pack).toEqual(newer)
    expect(shown).toMatchObject({
      ok: true,
      seal: 'unsigned',
      version: '9.1.0',
      instead: c05.procedure.version,
      lower: false,
    })
    expect(shown.ok && shown.changes.map(one => one.says)).toContain('Its goal reads otherwise.')
  })

  it('is broken where a word was changed after the export', async () => {
    const { shown } = await read(writePackFile(newer).replace('Another goal', 'A weaker goal'))
    expect(shown).toMatchObject({ ok: true, seal: 'altered', why: expect.stringContaining('content hash') })
  })

  it('holds for a key that is trusted, and counts as none for any other', async () => {
    const { file, key } = await signedFile(newer)
    const text = JSON.stringify(file)
    expect((await read(text, [key])).shown).toMatchObject({ seal: 'signed' })
    expect((await read(text)).shown).toMatchObject({ seal: 'unsigned', why: expect.stringContaining('trusts') })
  })

  it('is broken where a signature does not fit, even with the hash made to fit', async () => {
    const { file, key } = await signedFile(newer)
    const other = JSON.parse(writePackFile(changed({ version: '9.2.0' })))
    const forged = JSON.stringify({ ...other, signature: file.signature })
    expect((await read(forged, [key])).shown).toMatchObject({
      seal: 'altered',
      why: expect.stringContaining('signature'),
    })
    const noKey = { ...file, signature: { ...file.signature, key: 'A'.repeat(44) } }
    expect((await read(JSON.stringify(noKey), [key])).shown).toMatchObject({ seal: 'altered' })
  })

  it('needs no signature to be told from one: none is trusted before the vault holds keys', async () => {
    const { file } = await signedFile(newer)
    const { shown } = await readPack({ text: JSON.stringify(file), signals, used: packs, shipped: packs })
    expect(shown).toMatchObject({ seal: 'unsigned' })
  })
})

describe('a pack file beside what is here', () => {
  it('with a lower version, or the version in use, is said to be so', async () => {
    expect((await read(writePackFile(changed({ version: '0.9.0' })))).shown).toMatchObject({
      lower: true,
      isSame: false,
    })
    expect((await read(writePackFile(c05))).shown).toMatchObject({ isSame: true, lower: false, changes: [] })
  })

  it('may be a new procedure, but not for a case type that another procedure has', async () => {
    const fresh = changed({ id: 'c90', type: 'C90' })
    expect((await read(writePackFile(fresh))).shown).toMatchObject({ ok: true, procedureId: 'c90', changes: [] })
    const { shown } = await read(writePackFile(changed({ id: 'c90' })))
    expect(shown).toMatchObject({ ok: false, mistakes: [{ path: 'procedure.type' }] })
  })

  it('that goes below what ships is refused, with every place', async () => {
    const { shown, pack } = await read(writePackFile(changed({ version: '2.0.0', tier: 'R2' })))
    expect(shown).toMatchObject({ ok: false, mistakes: [{ path: 'procedure.tier' }] })
    expect(pack).toBeUndefined()
  })

  it('with thousands of mistakes names the first and counts the others', async () => {
    const steps = Array.from({ length: 190 }, (_none, at) => ({
      use: `X${at}`,
      group: 'A',
      phase: 'open',
      required: 1,
    }))
    const { shown } = await read(
      JSON.stringify({ ...JSON.parse(writePackFile(c05)), procedure: { ...c05.procedure, steps } }),
    )
    expect(shown).toMatchObject({ ok: false, mistakes: { length: 60 } })
    expect(!shown.ok && shown.more).toBeGreaterThan(100)
  })
})
