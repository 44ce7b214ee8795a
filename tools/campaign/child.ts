import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { RunReport } from '../../src/pipeline/run.ts'

export interface Crawled {
  /** `null` where it was killed. */
  code: number | null
  reports: RunReport[]
  /** Sources that could not be run, and why. */
  refused: { source: string; code: string; message: string }[]
  stderr: string
}

const script = fileURLToPath(new URL('crawl.ts', import.meta.url))

/** Starts a crawl as a process of its own. `mostFile`: kilobytes that a file of its own may have, as on a disk that is full. */
export function startCrawl(sources: readonly string[], settings: Record<string, string>, mostFile?: number): { child: ChildProcess; ended: Promise<Crawled> } {
  const args = ['--import', 'tsx', script, ...sources]
  const command: [string, string[]] =
    mostFile === undefined ? [process.execPath, args] : ['bash', ['-c', `ulimit -f ${mostFile}; exec "$0" "$@"`, process.execPath, ...args]]
  const child = spawn(...command, { env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = once(child, 'close').then(([code]): Crawled => {
    const lines = stdout
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as { event: string } & RunReport & Crawled['refused'][number])
    return {
      code: code as number | null,
      reports: lines.filter(({ event }) => event === 'run'),
      refused: lines.filter(({ event }) => event === 'error'),
      stderr,
    }
  })
  return { child, ended }
}
