import { describe, expect, it } from 'vitest'
import { keyOf, placeOf, reviewHash } from '../../../src/ui/desk/place'

describe('the address of the desk', () => {
  it('leads back to the case it was written for, whatever the helpdesk puts into its keys', () => {
    for (const caseId of [
      'https://desk.example#1004',
      'https://desk.example:8443#a/b;c%20d?e#f',
      'http://192.0.2.7#Nguyễn',
    ]) {
      expect(placeOf(reviewHash(caseId))).toEqual({ view: 'review', caseId })
    }
  })

  it('is the list when it cannot be read', () => {
    for (const hash of ['', '#', '#cases', '#practice', '#review/%E0%A4%A']) {
      expect(placeOf(hash)).toEqual({ view: 'cases', caseId: '' })
    }
  })

  it('can stand in review with no case chosen', () => {
    expect(placeOf('#review')).toEqual({ view: 'review', caseId: '' })
    expect(reviewHash('')).toBe('#review')
  })

  it('shows the key people know the ticket by', () => {
    expect(keyOf('https://desk.example#1004')).toBe('#1004')
  })
})
