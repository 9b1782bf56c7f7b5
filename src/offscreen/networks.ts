/** What lists say of addresses: the packed table of countries, read when it is needed first, and the team's own lists. */
import { type IpTable, readIpTable } from '../core/records/ip-table'
import type { NetworkList } from '../core/records/listed'
import type { NetworkOf, NetworkVerdict } from '../core/records/network'
import { verdictOf } from '../core/records/verdict'
import type { ShippedList } from '../messages/heavy'

type Shipped = { table: IpTable; bytes: number }

/** From the root of the extension: a thread knows no address of it. */
const file = '/data/ip-country.gip.gz'
let loading: Promise<Shipped | null> | undefined

/** Opens the look-up; without a table every country is unknown, never guessed. Each address is looked up once. */
export async function networksAt(lists: readonly NetworkList[]): Promise<NetworkOf> {
  loading ??= loadTable()
  const countries = (await loading)?.table
  const known = new Map<string, NetworkVerdict>()
  return ip => {
    const verdict = known.get(ip) ?? verdictOf(ip, { countries, lists })
    known.set(ip, verdict)
    return verdict
  }
}

/** The table that ships, for the options; null when it cannot be read. */
export async function shippedList(): Promise<ShippedList | null> {
  loading ??= loadTable()
  const shipped = await loading
  if (!shipped) return null
  const { about, four, six } = shipped.table
  return { about, entries: four.codes.length + six.codes.length, bytes: shipped.bytes }
}

async function loadTable(): Promise<Shipped | null> {
  try {
    const answer = await fetch(file)
    if (!answer.ok) return null
    const packed = await answer.blob()
    const plain = new Response(packed.stream().pipeThrough(new DecompressionStream('gzip')))
    const table = readIpTable(new Uint8Array(await plain.arrayBuffer()))
    return table.ok ? { table: table.value, bytes: packed.size } : null
  } catch {
    return null // Not packed, or broken: countries stay unknown.
  }
}
