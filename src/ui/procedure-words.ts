/** What the desk says of procedures, their versions and their editor. */
import type { SealState } from '../core/procedure/kept-pack'

/** Words of the list and of the import. */
export const procedureWords = {
  none: 'No procedure is loaded',
  noneNext: 'Install the extension anew: the procedures that ship with it could not be read.',
  damaged: 'A kept version is damaged and cannot be shown. Cases that began with it say so; no other is touched.',
  importTitle: 'Import a procedure',
  importWhy:
    'A pack file (gatehouse.pack/1) with one procedure and the steps it uses, at most 2 MiB. It is read strictly: one mistake refuses the whole file. Nothing is kept before you say so.',
  reading: 'Reading the file…',
  tooLarge: 'The file is larger than 2 MiB.',
  unread: 'The browser could not read this file. Choose it again; it may have been moved or changed.',
  refused: 'Refused: nothing was imported',
  lower: 'Its version number is lower than that of the version in use. That is kept as an event.',
  same: 'This version is in use already.',
  history: 'What happened to procedures',
} as const

/** The second question before a version that nobody trusted signed comes into use. */
export const sealWords: Record<Exclude<SealState, 'signed'>, { title: string; says: string; act: string }> = {
  unsigned: {
    title: 'Nobody signed this version',
    says: 'Cases that begin with it are marked as unsigned for ever: in the panel, in the note and in the replay.',
    act: 'Use it unsigned',
  },
  altered: {
    title: 'This version was altered',
    says: 'What the file says does not fit its hash or its signature: somebody changed it after it was exported. Cases that begin with it stay marked for ever.',
    act: 'Use it although it was altered',
  },
}

/** Words of the editor. */
export const editorWords = {
  clean: 'Nothing is wrong.',
  noWalks: 'No walks ship for this procedure.',
  walksLater: 'Walks are run once nothing is wrong.',
  noChange: 'It says the same as the version in use.',
  otherWindow: 'Another window changed this draft at the same time',
  otherWindowNext: 'What you see is the later text. The other one is kept.',
  dropped: 'The draft is gone. The version in use is as it was.',
} as const
