/** Pack files and versions, read where no panel waits: strict reading, signature, and what changed. */

import { floorMistakes } from '../core/procedure/check-floor'
import { compareVersions, type SealState } from '../core/procedure/kept-pack'
import { type FileContent, readPackFile } from '../core/procedure/pack-file'
import type { FileMistake } from '../core/procedure/strict-json'
import { changedSteps } from '../core/procedure/version-change'
import { versionDiff } from '../core/procedure/version-diff'
import type { HeavyCalls, PackCompared, PackFileRead } from '../messages/heavy'

/** Public keys whose signatures hold, base64. There are none until the vault holds keys. */
const trustedKeys: readonly string[] = []

const mostMistakes = 60

/** Reads a pack file, says whether its seal holds, and puts it beside what is in use and what ships. */
export async function readPack(
  { text, signals, used, shipped }: HeavyCalls['pack.read']['input'],
  trusted = trustedKeys,
): Promise<PackFileRead> {
  const read = readPackFile(text, new Set(signals))
  if (!read.ok) return refused(read.mistakes)
  const { pack } = read.value
  const { id, type, title, version, steps } = pack.procedure
  const other = used.find(({ procedure }) => procedure.type === type && procedure.id !== id)
  const floors = shipped.filter(({ procedure }) => procedure.type === type || procedure.id === id)
  const mistakes = floors.flatMap(floor => floorMistakes(pack, floor))
  const says = `the case type ${type} belongs to the procedure ${other?.procedure.id}`
  if (other) mistakes.push({ path: 'procedure.type', says })
  if (mistakes.length > 0) return refused(mistakes)
  const now = used.find(({ procedure }) => procedure.id === id)
  const instead = now?.procedure.version
  return {
    shown: {
      ok: true,
      ...{ procedureId: id, type, title, version, hash: pack.hash, steps: steps.length },
      ...(await sealOf(read.value, trusted)),
      ...(instead === undefined ? {} : { instead }),
      lower: instead !== undefined && compareVersions(version, instead) < 0,
      isSame: now?.hash === pack.hash,
      changes: now ? versionDiff(now, pack) : [],
    },
    pack,
  }
}

function refused(mistakes: readonly FileMistake[]): PackFileRead {
  const more = Math.max(0, mistakes.length - mostMistakes)
  return { shown: { ok: false, mistakes: mistakes.slice(0, mostMistakes), more } }
}

/** Says what changed between two versions, and which steps ask something else. */
export async function comparePacks({ from, to }: HeavyCalls['pack.compare']['input']): Promise<PackCompared> {
  return { changes: versionDiff(from, to), changed: changedSteps(from, to) }
}

/** 'altered' where hash or signature do not fit; a signature nobody here trusts counts as none. */
async function sealOf(content: FileContent, trusted: readonly string[]): Promise<{ seal: SealState; why: string }> {
  const { pack, hash, signature, signed } = content
  if (hash !== undefined && hash !== pack.hash)
    return { seal: 'altered', why: 'The file was changed after it was exported: its content hash does not fit.' }
  if (!signature) return { seal: 'unsigned', why: 'Nobody signed this file.' }
  if (!(await isSignedBy(signature, signed)))
    return { seal: 'altered', why: 'The signature does not fit what the file says.' }
  return trusted.includes(signature.key)
    ? { seal: 'signed', why: 'Signed with a key that is trusted here.' }
    : { seal: 'unsigned', why: 'It is signed, but with a key nobody here trusts.' }
}

async function isSignedBy({ key, value }: { key: string; value: string }, text: string): Promise<boolean> {
  try {
    const publicKey = await crypto.subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', publicKey, bytesOf(value), new TextEncoder().encode(text))
  } catch {
    return false // No key at all, or a browser without Ed25519: what cannot be verified does not hold.
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
}
