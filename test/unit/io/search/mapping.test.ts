import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { IndexDocument, Role } from '../../../../schemas/index-document.ts'
import { mapping, toDocument } from '../../../../src/io/search/elasticsearch/document.ts'
import { mappingOf } from '../../../../src/io/search/elasticsearch/mapping.ts'
import { project } from '../../../../src/query/entry.ts'
import { demoEntries } from '../../../conformance/demo-entries.ts'
import { notices } from '../../../conformance/notices.ts'

describe('the mapping of the index', () => {
  it('is made of the schema of its documents: every field, and nothing else', () => {
    expect(Object.keys(mapping.properties!)).toEqual(Object.keys(IndexDocument.shape))
    expect(mapping.dynamic).toBe('strict')
    expect(mapping.properties).toMatchObject({
      domain: { type: 'keyword' },
      day: { type: 'date', format: 'strict_date' },
      simulated: { type: 'boolean' },
      dated: { type: 'byte' },
      bucket: { type: 'short' },
      money: { type: 'long' },
      place: { type: 'keyword', index: false },
      tokens: { type: 'text', analyzer: 'whitespace', index_options: 'docs', norms: false },
      kept: { type: 'binary', doc_values: true },
      idOrder: { type: 'long', index: false },
    })
    expect(Object.keys((mapping.properties!.party as { properties: object }).properties)).toEqual(['any', ...Role.options])
  })

  it('keeps no document whole, of which a search would read a part', () => {
    expect(mapping._source).toEqual({ enabled: false })
  })

  it('follows the schema', () => {
    const { properties } = mappingOf(
      z.strictObject({ a: z.array(z.enum(['x', 'y'])).optional(), b: z.int().min(0).max(70_000), c: z.object({ d: z.boolean() }) }),
    )
    expect(properties).toEqual({ a: { type: 'keyword' }, b: { type: 'long' }, c: { properties: { d: { type: 'boolean' } } } })
  })

  it('has documents that pass the schema, whatever the notice', () => {
    for (const entry of [...notices, ...demoEntries(100)]) {
      expect(() => IndexDocument.parse(toDocument(entry, project(entry))), entry.id).not.toThrow()
    }
  })
})
