import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ExportRows } from '../../../src/core/export-rows.ts'
import { reopenExportFolder } from '../../../src/io/export/folder.ts'
import { type Exporting, exportTo, fixRequest, readManifest, resumeExport } from '../../../src/pipeline/export.ts'
import { verifyExport } from '../../../src/pipeline/verify-export.ts'
import { all, exporting, folder, request, rows, usePublished } from './published.ts'

usePublished()

describe('an export that is broken off', () => {
  it.each(['csv', 'jsonl', 'ocds', 'parquet', 'xlsx'] as const)('says incomplete, and goes on to the same bytes: %s', async (format) => {
    const fixed = await fixRequest(rows, request({ simulated: 'include' }, { format }))
    const whole = join(folder, '..', 'whole')
    await exportTo(whole, fixed, exporting)
    // As by kill -9: it just ends somewhere behind its last mark.
    let pages = 0
    const dying: Exporting = {
      ...exporting,
      rows: {
        ...rows,
        scan: async (...asked) => {
          if (++pages > 9) throw new Error('killed')
          return rows.scan(...asked)
        },
      },
    }
    await expect(exportTo(folder, fixed, dying, { batch: 20, pagesBetweenMarks: 4 })).rejects.toThrow('killed')
    expect((await readManifest(folder)).state).toBe('incomplete')
    expect((await verifyExport(folder)).join()).toContain('incomplete')
    expect((await readdir(folder)).filter((name) => name !== 'manifest.json').every((name) => name.endsWith('.part'))).toBe(true)
    await expect(exportTo(folder, fixed, exporting)).rejects.toThrow('not empty')
    await resumeExport(folder, exporting, { batch: 33 })
    expect(await all()).toEqual(await all(whole))
    expect(await verifyExport(folder)).toEqual([])
  })

  it('reads only what is still to come', async () => {
    const fixed = await fixRequest(rows, request())
    const stop = new AbortController()
    await expect(
      exportTo(folder, fixed, exporting, { batch: 20, signal: stop.signal, onProgress: (records) => void (records >= 100 && stop.abort()) }),
    ).rejects.toThrow('--resume')
    const asked: string[] = []
    const scan: ExportRows['scan'] = (filter, asOf, after, limit) => {
      asked.push(after)
      return rows.scan(filter, asOf, after, limit)
    }
    await resumeExport(folder, { ...exporting, rows: { ...rows, scan } })
    expect(asked[0]).not.toBe('')
  })

  it('is not gone on with where its files were changed, or by another version', async () => {
    const stop = new AbortController()
    await expect(
      exportTo(folder, await fixRequest(rows, request()), exporting, { batch: 20, signal: stop.signal, onProgress: () => stop.abort() }),
    ).rejects.toThrow()
    await expect(resumeExport(folder, { ...exporting, version: '9' })).rejects.toThrow('begin again')
    await writeFile(join(folder, 'records.csv.part'), '')
    await expect(resumeExport(folder, exporting)).rejects.toThrow('was changed since')
  })

  it('by a folder that cannot be written says so', async () => {
    await writeFile(folder, 'a file')
    await expect(exportTo(folder, await fixRequest(rows, request()), exporting)).rejects.toThrow('is no folder')
    await expect(verifyExport(join(folder, '..', 'none'))).rejects.toThrow('it is no export')
  })

  it('by a full disk says so, and what is there is not called whole', async () => {
    // /dev/full is a disk without room.
    await mkdir(folder)
    const opened = await reopenExportFolder(folder, {})
    await symlink('/dev/full', join(folder, 'manifest.json.new'))
    await expect(opened.put('manifest.json', 'x')).rejects.toThrow('no room is left')
    expect(await readdir(folder)).not.toContain('manifest.json')
  })
})
