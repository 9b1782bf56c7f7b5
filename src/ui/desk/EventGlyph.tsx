import {
  ArrowUpRight,
  Check,
  Copy,
  CornerUpLeft,
  Database,
  DoorOpen,
  Flag,
  GitBranch,
  Handshake,
  Layers,
  Lightbulb,
  LogIn,
  MessageSquare,
  Paperclip,
  Repeat,
  Scale,
  ShieldCheck,
  ShieldOff,
  Stamp,
  StickyNote,
  Table2,
  Undo2,
  Users,
  Workflow,
  X,
} from 'lucide-preact'
import type { EventBody } from '../../core/case/event'
import { StateGlyph } from '../parts/StateGlyph'

const icons = {
  'case.opened': LogIn,
  'procedure.chosen': Workflow,
  'tier.set': Flag,
  'answer.undone': Undo2,
  'note.written': StickyNote,
  'evidence.added': Paperclip,
  'evidence.removed': X,
  'source.added': Table2,
  'source.settled': Table2,
  'source.removed': X,
  'record.noted': Database,
  'record.cleared': X,
  'signal.judged': Check,
  'decision.made': Scale,
  'handoff.placed': ArrowUpRight,
  'module.added': Layers,
  'procedure.adopted': GitBranch,
  'answers.countersigned': Stamp,
  'gate.cleared': ShieldOff,
  'gate.restored': ShieldCheck,
  'contradiction.explained': MessageSquare,
  'handoff.accepted': Handshake,
  'handoff.returned': CornerUpLeft,
  'action.recorded': DoorOpen,
  'decision.seconded': Users,
  'hint.asked': Lightbulb,
  'self.explained': MessageSquare,
  'friction.warned': Repeat,
  'procedure.kept': GitBranch,
} as const

/** The picture of an event; an answer has the glyph of its result. */
export function EventGlyph({ body }: { body: EventBody }) {
  if (body.type === 'step.answered') return <StateGlyph state={body.result} />
  const isDismissed = body.type === 'signal.judged' && body.verdict === 'dismissed'
  const isCopied = body.type === 'handoff.placed' && body.how === 'copied'
  const Icon = isDismissed ? X : isCopied ? Copy : icons[body.type]
  return <Icon class="i" size={16} strokeWidth={1.75} aria-hidden="true" />
}
