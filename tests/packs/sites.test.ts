import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSites } from '../../src/packs/check-site'
import { adapters } from '../../src/packs/load-sites'
import { siteFileMistakes } from '../build/site-files'

describe('adapters that ship', () => {
  it('have no mistake', () => {
    expect(siteFileMistakes('src/packs/sites')).toEqual([])
    expect(adapters.map(adapter => adapter.id).sort()).toEqual(['demo', 'roundcube', 'rt'])
  })

  it.each(adapters.map(adapter => [adapter.id, adapter] as const))('%s has a saved page and its reading', id => {
    const files = readdirSync(`tests/fixtures/pages/${id}`)
    const readings = files.filter(file => file.endsWith('.reading.json'))
    expect(readings.length).toBeGreaterThan(0)
    for (const reading of readings)
      expect(existsSync(`tests/fixtures/pages/${id}/${reading.replace('.reading.json', '.html')}`)).toBe(true)
  })

  it.each(adapters.map(adapter => [adapter.id, adapter] as const))(
    '%s never takes a speaker from inside a body',
    (_id, adapter) => {
      expect(adapter.messages.bodyBox ?? '').not.toBe('')
      expect(adapter.messages.fields.direction.else).toBe('unknown')
    },
  )

  it.each(adapters.flatMap(adapter => (adapter.composers ?? []).map(composer => [adapter.id, composer] as const)))(
    '%s tells who reads what is written in each form',
    (_id, composer) => {
      expect(composer.active).toBeDefined()
    },
  )

  it('says which file and which path is wrong and still loads the others', () => {
    const good = Object.fromEntries(adapters.slice(0, 1).map(adapter => ['./sites/good.json', adapter]))
    const loaded = loadSites({ ...good, './sites/bad.json': { schema: 'gatehouse.adapter/2' } })
    expect(loaded.adapters).toHaveLength(1)
    expect(loaded.mistakes[0]).toMatchObject({ file: 'src/packs/sites/bad.json', path: 'schema' })
  })

  it('stop the build with file and path of each mistake', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-sites-'))
    try {
      const [good] = adapters
      writeFileSync(join(folder, 'good.json'), JSON.stringify(good))
      expect(siteFileMistakes(folder)).toEqual([])
      writeFileSync(join(folder, 'bad.json'), JSON.stringify({ ...good, match: { origins: [], path: ['('] } }))
      writeFileSync(join(folder, 'worse.json'), '{')
      expect(siteFileMistakes(folder)).toEqual([
        expect.stringMatching(/bad\.json match\.origins/),
        expect.stringMatching(/bad\.json match\.path\.0: this pattern does not compile/),
        expect.stringMatching(/worse\.json: /),
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('have none that the build would stop at', () => {
    expect(siteFileMistakes('src/packs/sites')).toEqual([])
  })
})
