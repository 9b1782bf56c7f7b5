/** What lists say of addresses: the packed table of countries, read when it is needed first. */
import { isReserved } from '../core/records/ip-number'
import { countryOf, type IpTable, readIpTable } from '../core/records/ip-table'
import type { NetworkOf } from '../core/records/network'

/** From the root of the extension: a thread knows no address of it. */
const file = '/data/ip-country.gip.gz'
let loading: Promise<IpTable | null> | undefined

/** Opens the look-up; without the table every country is unknown, never guessed. */
export async function networksAt(): Promise<NetworkOf> {
  loading ??= loadTable()
  const table = await loading
  return ip => {
    const unknown = { ip, tag: { class: 'unknown' as const } }
    if (isReserved(ip)) return { ...unknown, why: 'reserved' }
    if (!table) return { ...unknown, why: 'no-table' }
    const code = countryOf(table, ip)
    return code ? { ...unknown, country: { code, from: table.about } } : { ...unknown, why: 'not-listed' }
  }
}

async function loadTable(): Promise<IpTable | null> {
  try {
    const answer = await fetch(file)
    if (!answer.ok || !answer.body) return null
    const plain = new Response(answer.body.pipeThrough(new DecompressionStream('gzip')))
    const table = readIpTable(new Uint8Array(await plain.arrayBuffer()))
    return table.ok ? table.value : null
  } catch {
    return null // Not packed, or broken: countries stay unknown.
  }
}
