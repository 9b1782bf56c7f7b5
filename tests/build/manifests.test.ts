import { describe, expect, it } from 'vitest'
import manifest from '../../manifest.json'
import { manifestDifferences } from '../run/manifests.mjs'
import { demoManifest, shippedManifest } from './manifests'

const shipped: Record<string, unknown> = { ...shippedManifest() }
const demo: Record<string, unknown> = { ...demoManifest() }

describe('the manifest of demo and test builds', () => {
  it('differs from the shipped one by its key and by hosts on this machine', () => {
    expect(manifestDifferences(shipped, demo)).toEqual([])
    const added = Object.keys(demo).filter(name => !Object.hasOwn(shipped, name))
    expect(added.sort()).toEqual(['host_permissions', 'key'])
  })

  it.each([
    ['another host', { host_permissions: ['http://127.0.0.1/*', 'https://*/*'] }, ['https://*/*']],
    ['a host that only begins like this machine', { host_permissions: ['http://localhost.evil.example/*'] }, 1],
    ['a permission more', { permissions: [...manifest.permissions, 'tabs'] }, /permissions differs/],
    [
      'a softer policy',
      { content_security_policy: { extension_pages: "script-src 'self'" } },
      /content_security_policy/,
    ],
    ['pages the web may load', { web_accessible_resources: [] }, /web_accessible_resources/],
    ['something the shipped one lacks', { externally_connectable: { matches: ['*://*/*'] } }, /externally_connectable/],
  ])('may not have %s', (_name, change, says) => {
    const found = manifestDifferences(shipped, { ...demo, ...change })
    if (typeof says === 'number') expect(found).toHaveLength(says)
    else if (says instanceof RegExp) expect(found.join()).toMatch(says)
    else expect(found).toEqual(says)
  })

  it('may not lack a part of the shipped one', () => {
    const { commands: _commands, ...less } = demo
    expect(manifestDifferences(shipped, less)).toEqual(['commands differs from the shipped manifest'])
  })

  it('asks for no site by itself when it is shipped', () => {
    expect(Object.hasOwn(shipped, 'host_permissions')).toBe(false)
    expect(Object.hasOwn(shipped, 'key')).toBe(false)
    expect(manifest.permissions).not.toContain('tabs')
  })
})
