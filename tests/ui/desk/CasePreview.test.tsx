// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { sessionOf } from '../../../src/core/case/session'
import type { CaseView } from '../../../src/messages/protocol'
import { Preview } from '../../../src/ui/desk/CasePreview'
import { calendar, noDesk } from '../made-up-case'
import { bodies, caseId, eventOf, pack } from './made-up-replay'

afterEach(cleanup)

function view(count: number, over: Partial<CaseView> = {}): CaseView {
  return {
    caseId,
    facts: [],
    findings: [],
    beside: [],
    contradictions: [],
    texts: 'ready',
    networks: {},
    proposals: [],
    procedures: [],
    modules: [],
    friction: [],
    session: sessionOf(caseId, bodies.slice(0, count).map(eventOf)),
    handoff: '',
    drafts: [],
    clock: { state: 'paused', why: 'waits for the client' },
    clocks: [],
    zone: 'told',
    settings: {
      actor: { name: 'Mara', role: 'L1' },
      guided: false,
      singleKeys: true,
      zones: {},
      calendar,
      desk: noDesk,
      locked: [],
    },
    ...over,
  }
}

it('says who decided what, and leads to the replay', () => {
  render(<Preview view={view(bodies.length, { pack })} />)
  expect(screen.getByText('Not verified, by Mara Lindqvist, L1')).toBeTruthy()
  expect(screen.getByText('Two-factor reset, version 1.0.0')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Replay this case' }).getAttribute('href')).toContain('#review/')
})

it('claims no result, no procedure and no scale before there is one', () => {
  render(<Preview view={view(1)} />)
  expect(screen.getByText('New')).toBeTruthy()
  expect(screen.getByText('not chosen')).toBeTruthy()
  expect(screen.getAllByRole('img').map(picture => picture.getAttribute('aria-label'))).toEqual([
    'paused: waits for the client',
  ])
})

it('names what does not add up, without what the analyst dismissed and what stayed unknown', () => {
  const finding = { why: '', needs: '', factIds: [], pureFact: false }
  const { session, ...rest } = view(1)
  render(
    <Preview
      view={{
        ...rest,
        session: { ...session, judged: { 'LANG-01': { verdict: 'dismissed', factIds: [], at: '' } } },
        findings: [
          {
            ...finding,
            signalId: 'MAIL-04',
            title: 'Replies go elsewhere',
            state: 'fires',
            detail: 'Reply-To examp1e\u200B.example',
          },
          { ...finding, signalId: 'LANG-01', title: 'Urgency', state: 'fires' },
          { ...finding, signalId: 'MAIL-09', title: 'Old domain', state: 'unknown' },
        ],
      }}
    />,
  )
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual(['Reply-To examp1e200B.example'])
})
