import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { domains } from '../../../schemas/record.ts'
import { writeSchemas } from '../../../tools/write-schemas.ts'

const folder = fileURLToPath(new URL('../../../schemas/json/', import.meta.url))

interface Schema {
  title?: string
  'x-en'?: string
  'x-unit'?: string
  'x-labels'?: Record<string, { zh: string; en: string }>
  properties?: Record<string, Schema>
  $defs?: Record<string, Schema>
  required?: string[]
  allOf?: { if: { properties: { domain: { const: string } } }; then: { properties: { kind: { enum: string[] } } } }[]
}

describe('the committed JSON Schemas', () => {
  it('are what the schemas say now (`npm run schemas` writes them)', () => {
    const written = writeSchemas()
    expect(readdirSync(folder).sort()).toEqual(Object.keys(written).sort())
    for (const [name, text] of Object.entries(written)) expect(readFileSync(folder + name, 'utf8')).toBe(text)
  })

  const record = JSON.parse(writeSchemas()['record.schema.json']!) as Schema

  it('name every field in both languages, and the unit of every amount and area', () => {
    const check = (schema: Schema, path: string) => {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (['domain', 'kind'].includes(name) && path === '/NoticeRecord') continue
        expect(property.title, `${path}/${name}`).toBeTruthy()
        expect(property['x-en'], `${path}/${name}`).toBeTruthy()
        if (/Yuan$|^yuan$/.test(name)) expect(property['x-unit'], `${path}/${name}`).toBe('CNY')
        if (/M2$/.test(name)) expect(property['x-unit'], `${path}/${name}`).toBe('m2')
      }
    }
    for (const [id, definition] of Object.entries(record.$defs!)) check(definition, `/${id}`)
    expect(record.$defs!.NoticeRecord!.required).toEqual(['domain', 'kind'])
  })

  it('say which kinds each domain has, and what the values of closed lists mean', () => {
    expect(record.allOf!.map((rule) => rule.if.properties.domain.const)).toEqual(Object.keys(domains))
    expect(record.allOf![2]!.then.properties.kind.enum).toContain('mining-offer')
    expect(record.$defs!.Method!['x-labels']!.listing).toEqual({ zh: '挂牌', en: 'Listing' })
  })
})
