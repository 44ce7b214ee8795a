import { join } from 'node:path'
import { BusyError } from '../errors.ts'
import type { Downloads } from '../export/downloads.ts'
import { createEncoder } from '../export/encoders.ts'
import { manifestFile } from '../export/manifest.ts'
import type { ExportRequest } from '../export/request.ts'
import { withhold } from '../export/withhold.ts'
import { openScratch } from '../io/export/scratch.ts'
import { zipFiles } from '../io/export/zip.ts'
import { type Exporting, exportTo, fixRequest } from './export.ts'
import { pagesOf } from './export-pages.ts'

/** Exports that run at once; each reads the database as fast as it can. */
const atOnce = 2

/** Downloads of data sets. What is made whole before it goes out lies in a folder below `scratch` meanwhile. */
export function createDownloads(exporting: Exporting, scratch: string): Downloads {
  let running = 0
  async function* taking(write: () => AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
    if (running >= atOnce) throw new BusyError(`${running} data sets are being made already: try again in a while`)
    running++
    try {
      yield* write()
    } finally {
      running--
    }
  }
  return {
    fix: (request, asOf) => fixRequest(exporting.rows, request, asOf),
    records: (request) => taking(() => writeRecords(request, exporting)),
    everything: (request) => taking(() => writeEverything(request, exporting, scratch)),
  }
}

async function* writeRecords(request: ExportRequest, exporting: Exporting): AsyncGenerator<Uint8Array> {
  const encoder = createEncoder(request, { main: true })
  for (const { bytes } of encoder.begin()) yield bytes
  let before = 0
  for await (const { rows } of pagesOf(request, exporting)) {
    const shown = request.personal === undefined ? rows.map((row) => withhold(row, new Map())) : rows
    for (const { bytes } of encoder.encode(shown, before)) yield bytes
    before += rows.length
  }
  for (const { bytes } of encoder.end(before)) yield bytes
}

async function* writeEverything(request: ExportRequest, exporting: Exporting, scratch: string): AsyncGenerator<Uint8Array> {
  const folder = await openScratch(scratch)
  try {
    const path = join(folder.path, 'data')
    const { files } = await exportTo(path, request, exporting)
    yield* zipFiles(path, [manifestFile, ...files.map(({ name }) => name)])
  } finally {
    await folder.remove()
  }
}
