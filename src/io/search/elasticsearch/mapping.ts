import type { estypes } from '@elastic/elasticsearch'
import type { z } from 'zod'
import type { Keeping } from '../../../../schemas/index-document.ts'

type Property = estypes.MappingProperty

interface Definition {
  type: string
  format?: string
  innerType?: Schema
  element?: Schema
}
type Schema = z.ZodType & { def: Definition; shape?: Record<string, Schema>; maxValue?: number | null }

/** What is searched word by word, with our own tokens or characters; neither how often nor how long a text is counts. */
const words = (index_options: 'docs' | 'positions'): Property => ({ type: 'text', analyzer: 'whitespace', index_options, norms: false })

const keepings: Partial<Record<Keeping, Property>> = {
  tokens: words('docs'),
  characters: words('positions'),
  kept: { type: 'binary', doc_values: true },
  long: { type: 'long' },
  order: { type: 'long', index: false },
}

/**
 * The mapping of an index whose documents are of this schema: what is not in it is refused, so that nothing stands in the index that no search knows of.
 * What is read back stands in columns, each value for itself: whole documents are kept in compressed blocks, which cost more to open than all else of a search.
 */
export const mappingOf = (document: z.ZodType): estypes.MappingTypeMapping => ({
  dynamic: 'strict',
  _source: { enabled: false },
  properties: (propertyOf(document as Schema) as { properties: Record<string, Property> }).properties,
})

function propertyOf(schema: Schema): Property {
  const { def, shape, maxValue } = schema
  const keeping = (schema.meta() as { 'x-index'?: Keeping } | undefined)?.['x-index']
  const kept = keeping && keepings[keeping]
  if (kept) return kept
  if (shape) return { properties: Object.fromEntries(Object.entries(shape).map(([name, inner]) => [name, propertyOf(inner)])) }
  const inner = def.innerType ?? def.element
  if (inner) return propertyOf(inner)
  return { ...typeOf(def, maxValue ?? undefined), ...(keeping === 'whole' ? { index: false } : {}) } as Property
}

function typeOf({ type, format }: Definition, most = Number.POSITIVE_INFINITY): Property {
  if (type === 'boolean') return { type: 'boolean' }
  if (type === 'number') return { type: most < 2 ** 7 ? 'byte' : most < 2 ** 15 ? 'short' : 'long' }
  return format === 'date' ? { type: 'date', format: 'strict_date' } : { type: 'keyword' }
}
