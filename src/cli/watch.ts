import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { say } from './print.ts'

/**
 * Runs this command again, in a process of its own, whenever a file below one of the folders changes, until the person ends it:
 * modules once loaded stay as they were.
 */
export async function rerunOnChange(args: string[], folders: string[], signal: AbortSignal): Promise<void> {
  let running: Promise<void> | undefined
  let again = false
  const rerun = () => {
    if (running) {
      again = true
      return
    }
    running = new Promise<void>((resolve) => {
      const child = spawn(process.execPath, [process.argv[1]!, ...args], { stdio: 'inherit' })
      child.once('close', () => resolve())
      signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true })
    }).then(() => {
      running = undefined
      if (signal.aborted) return
      say(`\nwatching ${folders.join(', ')}; Ctrl-C ends it`)
      if (again) {
        again = false
        rerun()
      }
    })
  }
  const watchers = folders.map((folder) => watch(folder, { recursive: true, signal }, rerun))
  rerun()
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  for (const watcher of watchers) watcher.close()
  await running
}
