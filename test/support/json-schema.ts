type Schema = Record<string, unknown>

/** What of a value does not fit a schema of JSON Schema draft 4 (what the schemas of OCDS use of it), a sentence each. */
export function misfits(root: Schema, value: unknown, schema: Schema = root, path = ''): string[] {
  if (typeof schema.$ref === 'string') return misfits(root, value, follow(root, schema.$ref), path)
  const problems: string[] = []
  const say = (what: string) => void problems.push(`${path || '/'}: ${what}`)
  const types = [schema.type ?? []].flat() as string[]
  if (types.length > 0 && !types.some((type) => isOf(type, value))) return [`${path || '/'}: expected ${types.join(' or ')}, found ${JSON.stringify(value)}`]
  if (Array.isArray(schema.enum) && !schema.enum.some((one) => one === value)) say(`${JSON.stringify(value)} is not one of ${schema.enum.join(', ')}`)
  for (const all of (schema.allOf as Schema[] | undefined) ?? []) problems.push(...misfits(root, value, all, path))
  const any = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (any && !any.some((one) => misfits(root, value, one, path).length === 0)) say('fits none of its forms')
  if (typeof value === 'string') {
    if (value.length < ((schema.minLength as number | undefined) ?? 0)) say('is too short')
    if (typeof schema.pattern === 'string' && !new RegExp(schema.pattern).test(value)) say(`${value} does not match ${schema.pattern}`)
    if (schema.format === 'uri' && !URL.canParse(value)) say(`${value} is no URI`)
    if (schema.format === 'date-time' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value)) say(`${value} is no moment`)
  }
  if (Array.isArray(value)) {
    if (value.length < ((schema.minItems as number | undefined) ?? 0)) say('has too few items')
    if (schema.uniqueItems && new Set(value.map((item) => JSON.stringify(item))).size < value.length) say('has an item twice')
    if (schema.items) for (const [at, item] of value.entries()) problems.push(...misfits(root, item, schema.items as Schema, `${path}/${at}`))
  } else if (typeof value === 'object' && value !== null) {
    const object = value as Schema
    const properties = (schema.properties ?? {}) as Record<string, Schema>
    const patterns = Object.entries((schema.patternProperties ?? {}) as Record<string, Schema>)
    for (const name of (schema.required as string[] | undefined) ?? []) if (!Object.hasOwn(object, name)) say(`has no ${name}`)
    if (Object.keys(object).length < ((schema.minProperties as number | undefined) ?? 0)) say('has too few fields')
    for (const [name, item] of Object.entries(object)) {
      const fitting = [...(properties[name] ? [properties[name]] : []), ...patterns.filter(([pattern]) => new RegExp(pattern).test(name)).map(([, one]) => one)]
      for (const one of fitting) problems.push(...misfits(root, item, one, `${path}/${name}`))
      if (fitting.length === 0 && schema.additionalProperties === false) say(`has ${name}, which is unknown`)
    }
  }
  return problems
}

const follow = (root: Schema, reference: string): Schema => {
  if (!reference.startsWith('#/')) throw new Error(`${reference} is not in this schema: put it in first`)
  return reference
    .slice(2)
    .split('/')
    .reduce((at, name) => at[name] as Schema, root)
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}
