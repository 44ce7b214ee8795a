import type { z } from 'zod'
import type { Label } from './common.ts'

/** How a value is written in a table: `decimal` as exact text, `instant` as ISO 8601 in UTC, `texts` several texts. */
export type LeafType = 'text' | 'texts' | 'decimal' | 'integer' | 'boolean' | 'instant'

/** A single value of a schema, with its place and what people call it. */
export interface Leaf {
  path: string[]
  type: LeafType
  label: Label
}

/** A list of objects in a schema: a table of its own. */
export interface ListLeaf {
  path: string[]
  label: Label
  leaves: Leaf[]
}

interface Definition {
  type: string
  format?: string
  innerType?: Schema
  element?: Schema
  shape?: Record<string, Schema>
}
type Schema = z.ZodType & { def: Definition; shape?: Record<string, Schema> }
interface Meta extends Partial<Label> {
  id?: string
  title?: string
  'x-en'?: string
  'x-unit'?: NonNullable<Label['unit']>
}

/** The single values of an object, those of objects in it too, and its lists of objects; in the order of the schema. */
export function leavesIn(
  object: z.ZodType,
  path: string[] = [],
  above: { zh: string[]; en: string[] } = { zh: [], en: [] },
): { leaves: Leaf[]; lists: ListLeaf[] } {
  const leaves: Leaf[] = []
  const lists: ListLeaf[] = []
  for (const [key, wrapped] of Object.entries((object as Schema).shape ?? {})) {
    const place = [...path, key]
    const meta = (wrapped.meta() ?? {}) as Meta
    const names = { zh: [...above.zh, meta.title ?? key], en: [...above.en, meta['x-en'] ?? meta.title ?? key] }
    const label: Label = {
      ...{ zh: names.zh.join('·'), en: names.en.join(': ') },
      ...(meta['x-unit'] ? { unit: meta['x-unit'] } : {}),
      ...(meta.description ? { description: meta.description } : {}),
    }
    const schema = wrapped.def.type === 'optional' ? wrapped.def.innerType! : wrapped
    if (schema.def.type === 'array' && schema.def.element!.def.type === 'object')
      lists.push({ path: place, label, leaves: leavesIn(schema.def.element!).leaves })
    else if (schema.def.type === 'object') {
      const inner = leavesIn(schema, place, names)
      leaves.push(...inner.leaves)
      lists.push(...inner.lists)
    } else leaves.push({ path: place, type: typeOf(schema), label })
  }
  return { leaves, lists }
}

function typeOf(schema: Schema): LeafType {
  if (schema.def.type === 'array') return 'texts'
  if (schema.def.type === 'number') return 'integer'
  if (schema.def.type === 'boolean' || schema.def.type === 'literal') return 'boolean'
  if (schema.def.format === 'datetime') return 'instant'
  return (schema.meta() as Meta | undefined)?.id === 'Decimal' ? 'decimal' : 'text'
}
