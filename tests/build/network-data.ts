import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { packIpCountry, rangesOf } from './pack-ip-country.ts'

/** Where the packed table of countries lies in a build. */
export const ipCountryFile = 'data/ip-country.gip.gz'

const folder = 'node_modules/@ip-location-db/geo-whois-asn-country'

/** Packs the table from the pinned data package; the day of the data stands in the package's version. */
export function ipCountryTable(): Uint8Array {
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string }
  const [, year, month, day] = /(\d{4})(\d\d)(\d\d)\d\d$/.exec(version) ?? []
  if (!year) throw new Error(`${folder}: version ${version} holds no date`)
  const read = (kind: string) => rangesOf(readFileSync(`${folder}/geo-whois-asn-country-${kind}-num.csv`, 'utf8'))
  return packIpCountry(read('ipv4'), read('ipv6'), {
    name: 'geo-whois-asn-country',
    date: `${year}-${month}-${day}`,
    source: 'ip-location-db (CC0), after data of the NRO (CC BY 4.0)',
  })
}

/** Puts the packed table into the build. */
export function networkData(): Plugin {
  return {
    name: 'gatehouse-network-data',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: ipCountryFile, source: gzipSync(ipCountryTable(), { level: 9 }) })
    },
  }
}
