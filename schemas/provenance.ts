import { z } from 'zod'
import { field } from './common.ts'

/** What stands beside a record wherever it is handed out: which notice of which source it is, and the bytes it was read from. */
export const Provenance = z
  .object({
    id: field(z.string(), '记录编号', 'Record'),
    version: field(z.int(), '版本', 'Version', { description: 'Counts from 1; a notice that changes has several' }),
    source: field(z.string(), '来源', 'Source'),
    simulated: field(z.boolean(), '模拟数据', 'Simulated', { description: 'Made up by a program: no real notice' }),
    url: field(z.string(), '原网址', 'Original address'),
    snapshot: field(z.string(), '原始字节的 SHA-256', 'SHA-256 of the bytes', { description: 'Of the archived page that the record was read from' }),
    readerVersion: field(z.string(), '读取器版本', 'Reader version'),
    seenAt: field(z.iso.datetime(), '首次采到', 'First seen', { description: 'When this version was first held, ISO 8601, UTC' }),
  })
  .meta({ id: 'Provenance' })

/** Columns that only files of several tables have. */
export const TableKeys = z
  .object({
    part: field(z.string(), '部分', 'Part', { description: 'Which list of the record the row is of: suppliers, lots, parcels, items' }),
    index: field(z.int(), '序号', 'Index', { description: 'Place in the list of the record, from 0, as in the JSON pointers of the evidence' }),
    field: field(z.string(), '字段', 'Field', { description: 'JSON pointer into the record' }),
    text: field(z.string(), '原文', 'As written', { description: 'What stands at the place that the value was read from' }),
    start: field(z.int(), '起始位置', 'Start', { description: 'First character of the decoded page' }),
    end: field(z.int(), '结束位置', 'End', { description: 'Character of the decoded page behind the last one' }),
    in: field(z.string(), '出处', 'Read from', { description: 'page, url, list or source' }),
  })
  .meta({ id: 'TableKeys' })
