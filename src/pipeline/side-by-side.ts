/** Work on batches of records, some of it at once, never on one record twice at a time: what is begun later sees and overtakes nothing of what is under way with it. */
export interface SideBySide {
  /** Waits until there is room for one more, and throws what hindered one that was begun. */
  room(): Promise<void>
  /** Begins work on these records, once nothing else is under way with any of them. */
  begin(ids: string[], work: () => Promise<void>): Promise<void>
  /** Waits for all. Throws what hindered the first that failed. */
  end(): Promise<void>
}

export function sideBySide(most: number): SideBySide {
  const busy = new Map<string, Promise<void>>()
  const under = new Set<Promise<void>>()
  let failure: { error: unknown } | undefined
  const check = () => {
    if (failure) throw failure.error
  }
  const room = async () => {
    while (under.size >= most) await Promise.race(under)
    check()
  }
  return {
    room,
    async begin(ids, work) {
      for (const id of ids) await busy.get(id)
      await room()
      const one: Promise<void> = work()
        .catch((error: unknown) => {
          failure ??= { error }
        })
        .finally(() => {
          under.delete(one)
          for (const id of ids) if (busy.get(id) === one) busy.delete(id)
        })
      under.add(one)
      for (const id of ids) busy.set(id, one)
    },
    async end() {
      await Promise.all(under)
      check()
    },
  }
}
