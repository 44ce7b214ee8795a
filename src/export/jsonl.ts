import type { Encoder } from './encoder.ts'
import { textChunk } from './encoder.ts'

/** A record a line with all its parts, as the schema has it; where each value was read stands beside, a line each. */
export function createJsonLines({ evidence }: { evidence: boolean }): Encoder {
  return {
    resumable: true,
    begin: () => (evidence ? [textChunk('records.jsonl', '', 0), textChunk('evidence.jsonl', '', 0)] : [textChunk('records.jsonl', '', 0)]),
    *encode(rows) {
      const lines = rows.map(({ id, version, source, simulated, url, snapshot, readerVersion, seenAt, record }) =>
        JSON.stringify({ id, version, source, simulated, url, snapshot, readerVersion, seenAt, record }),
      )
      if (lines.length > 0) yield textChunk('records.jsonl', `${lines.join('\n')}\n`, lines.length)
      if (!evidence) return
      const read = rows.flatMap(({ id, version, evidence }) =>
        Object.entries(evidence).map(([field, { start, end, text, in: where = 'page' }]) =>
          JSON.stringify({ id, version, field, start, end, text, in: where }),
        ),
      )
      if (read.length > 0) yield textChunk('evidence.jsonl', `${read.join('\n')}\n`, read.length)
    },
    end: () => [],
    notes: () => [],
  }
}
