// Makes the stages of the Dockerfile in folders of their own and runs what comes out: `image.ts FOLDER`. What needs root or Debian's packages is only named.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const context = new URL('..', import.meta.url).pathname
const work = process.argv[2]!
const port = 4000

interface Stage {
  root: string
  folder: string
  environment: Record<string, string>
  health?: string[]
  entry: string[]
  command: string[]
}

const instructions = readFileSync(join(context, 'Dockerfile'), 'utf8')
  .replaceAll(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => /^(\w+)\s+(.*)$/.exec(line)!.slice(1) as [string, string])
// Patterns of one name alone: no stars, no exceptions.
const ignored = new Set(readFileSync(join(context, '.dockerignore'), 'utf8').split('\n').filter(Boolean))
const stages = new Map<string, Stage>()
let stage: Stage | undefined

/** Copies as Docker does: a folder's content into the target, a file by its name. Throws where there is nothing to copy. */
function copy({ root, folder }: Stage, written: string): void {
  const [, from, paths] = /^(?:--from=(\S+)\s+)?(.*)$/.exec(written)!
  const sources = paths!.split(/\s+/)
  const target = sources.pop()!
  for (const source of sources) {
    const origin = from === undefined ? join(context, source) : join(stages.get(from)!.root, source)
    if (!existsSync(origin) || (from === undefined && ignored.has(source))) throw new Error(`COPY ${written}: there is no ${source}`)
    const whole = join(root, folder, target)
    mkdirSync(whole.endsWith('/') ? whole : join(whole, '..'), { recursive: true })
    const filter = (path: string) => from !== undefined || !ignored.has(path.slice(context.length).split('/')[0]!)
    cpSync(origin, target.endsWith('/') && source !== '.' ? join(whole, basename(source)) : whole, { recursive: true, filter, verbatimSymlinks: true })
  }
}

function follow([name, rest]: [string, string]): void {
  if (name === 'FROM') {
    const label = / AS (\w+)$/.exec(rest)?.[1] ?? 'last'
    stage = { root: join(work, label), folder: '/', environment: {}, entry: [], command: [] }
    mkdirSync(stage.root)
    stages.set(label, stage)
    return
  }
  if (!stage) throw new Error(`${name} before FROM`)
  if (name === 'WORKDIR') mkdirSync(join(stage.root, (stage.folder = rest)), { recursive: true })
  else if (name === 'COPY') copy(stage, rest)
  else if (name === 'RUN' && rest.includes('apt-get')) console.log(`not tried: ${rest}`)
  else if (name === 'RUN') {
    console.log(rest)
    execFileSync('sh', ['-c', rest], { cwd: join(stage.root, stage.folder), stdio: ['ignore', 'ignore', 'inherit'] })
  } else if (name === 'ENV') Object.assign(stage.environment, Object.fromEntries(rest.split(/\s+/).map((pair) => pair.split('='))))
  else if (name === 'HEALTHCHECK') stage.health = JSON.parse(/CMD (\[.*\])$/.exec(rest)![1]!)
  else if (name === 'ENTRYPOINT') stage.entry = JSON.parse(rest)
  else if (name === 'CMD') stage.command = JSON.parse(rest)
  else if (!['USER', 'VOLUME', 'EXPOSE'].includes(name)) throw new Error(`what is ${name}?`)
}

/** Starts the command of a stage, without the init that goes before it, and asks its health until that is good. */
async function tryOut({ root, folder, environment, entry, command, health }: Stage): Promise<void> {
  const [program, ...args] = [...entry.slice(entry.indexOf('--') + 1), ...command]
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment, HOST: '127.0.0.1', GONGSHI_DATA: join(work, 'data') }
  const cwd = join(root, folder)
  const child = spawn(program!, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] })
  try {
    for (const deadline = Date.now() + 120_000; ; ) {
      try {
        execFileSync(health![0]!, health!.slice(1), { cwd, env, stdio: 'ignore', timeout: 5000 })
        break
      } catch (error) {
        if (child.exitCode !== null || Date.now() > deadline) throw error
      }
    }
    const page = await fetch(`http://127.0.0.1:${port}/`)
    if (!page.ok) throw new Error(`/ answers ${page.status}`)
    console.log(`healthy: ${[program, ...args].join(' ')}`)
  } finally {
    child.kill('SIGTERM')
    await once(child, 'close')
  }
}

for (const instruction of instructions) follow(instruction)
await tryOut(stages.get('last')!)
