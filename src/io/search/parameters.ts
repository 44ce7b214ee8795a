/** Values of a statement, in the order of their placeholders. */
export interface Parameters {
  readonly values: unknown[]
  /** Takes a value; returns its placeholder. */
  add(value: unknown): string
}

export function createParameters(): Parameters {
  const values: unknown[] = []
  return {
    values,
    add(value) {
      values.push(value)
      return `$${values.length}`
    },
  }
}
