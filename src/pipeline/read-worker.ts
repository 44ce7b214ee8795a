import { parentPort } from 'node:worker_threads'
import { keepCompiled } from '../optimising.ts'
import type { Hints } from '../reader/reading.ts'

/** What the pool asks of a thread. */
export interface ReadRequest {
  id: number
  bytes: Uint8Array
  about: { contentType?: string; url: string }
  hints: Hints
}

keepCompiled()
const { readBytes } = await import('./read-bytes.ts')

parentPort?.on('message', ({ id, bytes, about, hints }: ReadRequest) => {
  readBytes(bytes, about, hints).then(
    (reading) => parentPort?.postMessage({ id, reading }),
    (error: unknown) => parentPort?.postMessage({ id, error }),
  )
})
