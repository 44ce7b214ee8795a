import { sha256 } from '../core/identity.ts'
import type { Encoder } from './encoder.ts'
import { textChunk } from './encoder.ts'
import { ocdsText, toRelease } from './ocds.ts'
import { recordPackages } from './record-packages.ts'
import type { ExportRequest } from './request.ts'

/** Releases of one package: as many as checkers and people can open. */
const packageSize = 5000
const lots = 'https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json'

/** Release packages of OCDS 1.1, a file each, and record packages out of them. */
export function createReleasePackages(request: ExportRequest, { size = packageSize } = {}): Encoder {
  const digest = sha256(JSON.stringify(request)).slice(0, 16)
  const fileOf = (record: number) => `releases-${String(Math.floor(record / size) + 1).padStart(5, '0')}.json`
  const uriOf = (record: number) => `urn:gongshi:export:${digest}:${Math.floor(record / size) + 1}`
  const about = (uri: string) => ({ uri, version: '1.1', publisher: { name: 'gongshi' }, publishedDate: request.asOf, extensions: [lots] })
  const headOf = (record: number) => `${JSON.stringify(about(uriOf(record))).slice(0, -1)},"releases":[\n`
  return {
    resumable: true,
    begin: () => [],
    *encode(rows, before) {
      for (let at = 0; at < rows.length; ) {
        const place = before + at
        const part = rows.slice(at, at + size - (place % size))
        const first = place % size === 0
        const last = (place + part.length) % size === 0
        const text = part.map((row) => ocdsText(toRelease(row))).join(',\n')
        yield textChunk(fileOf(place), `${first ? headOf(place) : ',\n'}${text}${last ? '\n]}\n' : ''}`, part.length)
        at += part.length
      }
    },
    end: (total) => (total % size === 0 ? [] : [textChunk(fileOf(total), '\n]}\n', 0)]),
    derive(total, written) {
      const packages = Array.from({ length: Math.ceil(total / size) }, (_, index) => ({ file: fileOf(index * size), uri: uriOf(index * size) }))
      const headOf = (number: number) => ({ ...about(`urn:gongshi:export:${digest}:records:${number}`), packages: packages.map(({ uri }) => uri) })
      return recordPackages({ packages, headOf, size }, written)
    },
    notes: () => [
      'OCDS 1.1 has no form for land, expropriation and housing: procurement and construction alone are here.',
      'The prefix ocds-000000 of the process ids is not registered: who publishes anew puts their own in its place. Notices of one project number and buyer are one process, and one record: what its releases say in the end, and how they came to it.',
    ],
  }
}
