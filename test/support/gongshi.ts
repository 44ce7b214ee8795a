import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export const bin = fileURLToPath(new URL('../../bin/gongshi.js', import.meta.url))

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
  /** Lines of stdout as JSON. */
  lines: Record<string, unknown>[]
}

/** Starts the command line as a person does, with a data folder of its own and nothing of the environment's settings. */
export function startGongshi(
  args: string[],
  settings: Record<string, string>,
): { child: ChildProcess; ended: Promise<Ended>; said: (pattern: RegExp) => Promise<RegExpExecArray> } {
  const child = spawn(process.execPath, [bin, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    stdout,
    stderr,
    get lines() {
      return stdout
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    },
  }))
  const said = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(stdout)
        if (found) resolve(found)
      }
      child.stdout!.on('data', look)
      look()
      void ended.then(({ stderr }) => reject(new Error(`it ended without saying ${pattern}: ${stderr}`)))
    })
  return { child, ended, said }
}

export const gongshi = (args: string[], settings: Record<string, string>): Promise<Ended> => startGongshi(args, settings).ended
