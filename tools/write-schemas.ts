// Writes the JSON Schemas of the records for people who do not use TypeScript: `npm run schemas`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import { Domain, Method } from '../schemas/common.ts'
import { Programme } from '../schemas/housing.ts'
import { valueLabel } from '../schemas/labels.ts'
import { domains, EvidenceMap, NoticeRecord } from '../schemas/record.ts'
import { RecordQuery } from '../src/query/record-query.ts'

type Json = Record<string, unknown>

const labels = (values: readonly string[], label: (value: string) => { zh: string; en: string }) =>
  Object.fromEntries(values.map((value) => [value, label(value)]))
const both = (field: string) => (value: string) => ({ zh: valueLabel(field, value, 'zh'), en: valueLabel(field, value, 'en') })

/** Names of the values of closed lists, in both languages. */
const vocabularies: Record<string, Json> = {
  Domain: labels(Domain.options, (value) => ({ zh: domains[value as Domain].zh, en: domains[value as Domain].en })),
  Method: labels(Method.options, both('method')),
  Programme: labels(Programme.options, both('programme')),
}

/** Which kinds a domain has, and what they are called in it. */
const kindsByDomain = Domain.options.map((domain) => ({
  if: { properties: { domain: { const: domain } }, required: ['domain'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { kind: { enum: Object.keys(domains[domain].kinds), 'x-labels': domains[domain].kinds } } },
}))

function schemaOf(schema: z.ZodType, name: string, title: string, more: Json = {}): Json {
  const {
    $schema,
    $defs = {},
    ...rest
  } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }) as Json & { $defs?: Record<string, Json> }
  const definitions = Object.fromEntries(
    Object.entries($defs).map(([id, definition]) => [id, vocabularies[id] ? { ...definition, 'x-labels': vocabularies[id] } : definition]),
  )
  return { $schema, $id: `urn:gongshi:schema:${name}`, title, ...rest, ...more, $defs: definitions }
}

/** Every file under `schemas/json`, by its name. */
export function writeSchemas(): Record<string, string> {
  const schemas = {
    record: schemaOf(NoticeRecord, 'record', '公示记录 · Record of a public notice', { allOf: kindsByDomain }),
    evidence: schemaOf(EvidenceMap, 'evidence', '证据 · Where each value of a record was read'),
    query: schemaOf(RecordQuery, 'query', '查询 · A search for records'),
  }
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`]))
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = fileURLToPath(new URL('../schemas/json/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(writeSchemas())) writeFileSync(folder + name, text)
}
