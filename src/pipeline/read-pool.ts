import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PageReading, ReadBytes } from './read-bytes.ts'
import type { ReadRequest } from './read-worker.ts'

/** Threads that read, while this one fetches, archives and stores. */
export interface ReadPool {
  readBytes: ReadBytes
  close(): Promise<void>
}

interface Waiting {
  resolve: (reading: PageReading) => void
  reject: (error: unknown) => void
}

interface Thread {
  worker: Worker
  waiting: Map<number, Waiting>
}

/** In a checkout this file is TypeScript, which a new thread has to be taught before it can load its own. */
function entry(): URL {
  if (!import.meta.url.endsWith('.ts')) return new URL('./read-worker.js', import.meta.url)
  const [tsx, worker] = [import.meta.resolve('tsx/esm/api'), new URL('./read-worker.ts', import.meta.url).href]
  return new URL(`data:text/javascript,${encodeURIComponent(`import { register } from '${tsx}'; register(); await import('${worker}')`)}`)
}

const start = (): Worker => new Worker(entry(), { resourceLimits: { maxOldGenerationSizeMb: 512 } })

/** Starts a thread at once, the others as pages come. One that dies fails the pages that it was at, and is replaced at the next. */
export function createReadPool(threads = Math.max(1, availableParallelism() - 1)): ReadPool {
  const pool: Thread[] = []
  let last = 0
  const open = (): Thread => {
    const thread: Thread = { worker: start(), waiting: new Map() }
    const { worker, waiting } = thread
    worker.on('message', ({ id, reading, error }: { id: number; reading?: PageReading; error?: unknown }) => {
      const { resolve, reject } = waiting.get(id)!
      waiting.delete(id)
      if (waiting.size === 0) worker.unref()
      if (reading) resolve(reading)
      else reject(error)
    })
    const lose = (error: Error) => {
      if (pool.includes(thread)) pool.splice(pool.indexOf(thread), 1)
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    worker.on('error', lose)
    worker.on('exit', () => lose(new Error('the reading thread ended')))
    worker.unref()
    pool.push(thread)
    return thread
  }
  open()
  return {
    readBytes: (bytes, about, hints) =>
      new Promise((resolve, reject) => {
        const idle = pool.find(({ waiting }) => waiting.size === 0)
        const thread = idle ?? (pool.length < threads ? open() : pool.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a)))
        const request: ReadRequest = { id: last++, bytes, about, hints }
        thread.waiting.set(request.id, { resolve, reject })
        thread.worker.ref()
        thread.worker.postMessage(request)
      }),
    async close() {
      await Promise.all(pool.splice(0).map(({ worker }) => worker.terminate()))
    },
  }
}
