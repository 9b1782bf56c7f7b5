import { describe, expect, it } from 'vitest'
import { loadSource } from '../bench/load-source.mjs'

describe('loading what is measured', () => {
  it('gives the functions of a module of src, with all it imports', async () => {
    const { findIndicators } = await loadSource('src/core/indicators/index.ts')
    expect(findIndicators('write to hannah@example.com').map((hit: { kind: string }) => hit.kind)).toContain('email')
  })
})
