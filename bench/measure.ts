import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import type { SearchServer } from '../test/support/search-server.ts'

/** What a program did: how long it ran, how much memory it had at most, and what it said. */
export interface Measured {
  seconds: number
  /** Largest resident set of its own process, in MB. */
  peakMegabytes: number
  /** Seconds of processor time that its own process took, which says more than the clock on a busy machine. */
  cpuSeconds: number
  stdout: string
}

/** Runs a program to its end. Throws where it fails. */
export async function measure(command: string, args: string[], environment: Record<string, string> = {}, accept: number[] = [0]): Promise<Measured> {
  const started = performance.now()
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
  let [peak, cpu] = [0, 0]
  const watch = setInterval(() => {
    peak = Math.max(peak, residentPeak(child))
    cpu = Math.max(cpu, cpuSeconds(child))
  }, 50)
  const [code] = (await once(child, 'close')) as [number]
  clearInterval(watch)
  if (!accept.includes(code)) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${stderr().slice(-2000)}`)
  return { seconds: (performance.now() - started) / 1000, peakMegabytes: peak, cpuSeconds: cpu, stdout: stdout() }
}

/** Starts the province; returns its port and how to stop it. With `keep` it answers what it was asked before from memory. */
export async function serveProvince(
  notices: number,
  { crawlDelay, keep = false }: { crawlDelay?: number; keep?: boolean } = {},
): Promise<{ port: number; stop(): void }> {
  const options = [...(crawlDelay === undefined ? [] : ['--crawl-delay', String(crawlDelay)]), ...(keep ? ['--keep'] : [])]
  const script = new URL('province.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(notices), ...options], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  return { port: Number(line.toString()), stop: () => child.stdin!.end() }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString()
}

function residentPeak({ pid }: ChildProcess): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

function cpuSeconds({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

/** Milliseconds of processor time that a search server took so far. It looks at that once a second at most: what it tells sooner is of before. */
export async function serverCpu(server: SearchServer): Promise<number> {
  await delay(1100)
  const { nodes } = (await server.ask('GET', '/_nodes/_local/stats/process')) as { nodes: Record<string, { process: { cpu: { total_in_millis: number } } }> }
  return Object.values(nodes)[0]!.process.cpu.total_in_millis
}

export const machine = (): string => `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`

/** When, of which commit and where something was measured, and how busy the machine was. */
export const circumstances = (): string =>
  [
    new Date().toISOString().slice(0, 10),
    execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim(),
    machine(),
    `${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()[0]!.toFixed(0)}`,
  ].join(', ')

export const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!
