import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Agent, fetch } from 'undici'
import type { Settings } from '../../src/io/search/elasticsearch/client.ts'
import { type Prepared, prepare, type SoftwareName, software, writePluginDescriptor } from './search-software.ts'

/** A real search server in a folder of its own. */
export interface SearchServer {
  readonly name: SoftwareName
  readonly url: string
  readonly folder: string
  /** What our client is told of it. */
  readonly settings: Settings
  /** Kills it with -9. */
  kill(): Promise<void>
  /** Starts it again, with the data that it has. */
  start(): Promise<void>
  /** Ends it, and takes its folder away. */
  stop(): Promise<void>
  /** Asks it something, without our client. */
  ask(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>
}

interface Wanted {
  /** Settings of the node, beside those that every one has. */
  settings?: Record<string, string>
  megabytes?: number
  ports?: Ports
  /** Encrypted, and only for who it knows: this user may do everything. */
  secure?: Secure
}

interface Secure {
  username: string
  password: string
  /** Others with the same password, and what each may do to which indices. Kept in files, for this build cannot keep them in an index. */
  others?: Record<string, { names: string; privileges: string[] }>
}

export interface Ports {
  http: number
  transport: number
}

/**
 * Runs its arguments, and ends with them. Where nobody holds its standard input any more, since a test run was killed, it kills them and takes the folder away:
 * nothing is left.
 */
const guard = `
  exec 3<&0
  "$@" </dev/null >>"$LOG" 2>&1 &
  child=$!
  { cat <&3 >/dev/null; touch "$FOLDER/orphan"; kill -9 $child; sleep 1; rm -rf "$FOLDER"; kill -9 0; } &
  wait $child
  test -e "$FOLDER/orphan" || kill -9 0
  wait`

/** Whoever may not run it as root is nobody. */
const nobody = 65534

export async function startSearchServer(name: SoftwareName, { settings = {}, megabytes = 512, ports, secure }: Wanted = {}): Promise<SearchServer> {
  const prepared = await prepare(name)
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-search-server-'))
  const { http, transport } = ports ?? (await freePorts())
  const node = {
    'cluster.name': 'gongshi-test',
    'node.name': 'one',
    'network.host': '127.0.0.1',
    'http.port': String(http),
    'transport.port': String(transport),
    ...(settings['discovery.seed_hosts'] ? {} : { 'discovery.type': 'single-node' }),
    'cluster.routing.allocation.disk.threshold_enabled': 'false',
    ...settings,
  }
  const url = `${secure ? 'https' : 'http'}://127.0.0.1:${http}`
  const log = join(folder, 'log.txt')
  const command = software[name].form === 'jars' ? prepareJars(prepared, folder, node, megabytes) : prepareBuild(prepared, folder, node, megabytes, secure)
  const caFile = secure && join(folder, 'ca.pem')
  const dispatcher = caFile ? new Agent({ connect: { ca: readFileSync(caFile) } }) : undefined
  let child: ChildProcess | undefined

  const ask = async (method: string, path: string, body?: unknown) => {
    const headers = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(secure ? { authorization: `Basic ${Buffer.from(`${secure.username}:${secure.password}`).toString('base64')}` } : {}),
    }
    const response = await fetch(`${url}${path}`, { method, headers, dispatcher, body: body === undefined ? undefined : JSON.stringify(body) })
    const answer = (await response.json()) as Record<string, unknown>
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer).slice(0, 500)}`)
    return answer
  }

  const server: SearchServer = {
    name,
    url,
    folder,
    settings: { urls: [url], index: 'gongshi', shards: 2, replicas: 0, username: secure?.username, password: secure?.password, caFile },
    ask,
    async start() {
      const as = software[name].form === 'build' && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
      child = spawn('sh', ['-c', guard, 'guard', ...command.arguments], {
        ...as,
        detached: true,
        cwd: folder,
        stdio: ['pipe', 'ignore', 'ignore'],
        env: { PATH: process.env.PATH, HOME: folder, LOG: log, FOLDER: folder, ...command.environment },
      })
      // A server that somebody else waits for answers with an error until the cluster is there: any answer will do.
      for (let tries = 0; tries < 1200; tries++) {
        if (child.exitCode !== null || child.signalCode !== null) break
        const answer = await fetch(`${url}/_cluster/health`, { dispatcher }).catch(() => undefined)
        if (answer?.status === 200 || answer?.status === 401) return
        await delay(100)
      }
      throw new Error(`${name} did not start: ${existsSync(log) ? readFileSync(log, 'utf8').slice(-3000) : 'it said nothing'}`)
    },
    async kill() {
      if (!child) return
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
      try {
        process.kill(-child.pid!, 'SIGKILL')
      } catch {
        // It is gone already.
      }
      await ended
      child = undefined
    },
    async stop() {
      await this.kill()
      // The last writes of a process that is being killed may still come.
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
  await server.start().catch(async (error: unknown) => {
    await server.stop()
    throw error
  })
  return server
}

interface Start {
  arguments: string[]
  environment: Record<string, string>
}

function prepareJars({ java, place }: Prepared, folder: string, node: Record<string, string>, megabytes: number): Start {
  for (const name of ['config', 'data', 'plugins', 'modules']) mkdirSync(join(folder, name))
  if (existsSync(join(place, 'modules')))
    for (const name of readdirSync(join(place, 'modules'))) symlinkSync(join(place, 'modules', name), join(folder, 'modules', name))
  const flags = /jdk-?2[1-9]|temurin-2[1-9]/.test(java) ? ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'] : []
  const heap = [`-Xms${megabytes}m`, `-Xmx${megabytes}m`, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Dlog4j.shutdownHookEnabled=false']
  const settings = Object.entries(node).map((pair) => pair.join('='))
  return { arguments: [join(java, 'bin/java'), ...heap, ...flags, '-cp', `${place}/classes:${place}/server/*`, 'Start', folder, ...settings], environment: {} }
}

function prepareBuild({ java, place }: Prepared, folder: string, node: Record<string, string>, megabytes: number, secure: Secure | undefined): Start {
  execFileSync(join(java, 'bin/jar'), ['xf', place], { cwd: folder })
  const home = join(folder, readdirSync(folder).find((name) => name.startsWith('elasticsearch-'))!)
  for (const name of readdirSync(join(home, 'bin'))) chmodSync(join(home, 'bin', name), 0o755)
  const settings = { 'xpack.security.enabled': String(secure !== undefined), ...(secure ? encrypt(java, folder, home) : {}), ...node }
  appendFileSync(
    join(home, 'config/elasticsearch.yml'),
    Object.entries(settings)
      .map(([name, value]) => `${name}: ${value.startsWith('[') ? value : JSON.stringify(value)}\n`)
      .join(''),
  )
  if (secure) {
    addUsers(java, folder, join(home, 'config'), join(home, 'bin'), secure)
    addWords(java, folder, home)
  }
  if (process.getuid?.() === 0) own(folder)
  return {
    arguments: [join(home, 'bin/elasticsearch')],
    environment: { ES_JAVA_HOME: java, ES_JAVA_OPTS: `-Xms${megabytes}m -Xmx${megabytes}m` },
  }
}

/** A certificate of its own for the server, and what a client must know to trust it. */
function encrypt(java: string, folder: string, home: string): Record<string, string> {
  const store = ['-keystore', join(home, 'config/http.p12'), '-storetype', 'PKCS12', '-storepass', 'certificate', '-alias', 'http']
  const keytool = join(java, 'bin/keytool')
  execFileSync(keytool, ['-genkeypair', ...store, '-keyalg', 'RSA', '-dname', 'CN=gongshi test', '-ext', 'san=ip:127.0.0.1', '-ext', 'bc:c', '-validity', '2'])
  execFileSync(keytool, ['-exportcert', '-rfc', ...store, '-file', join(folder, 'ca.pem')])
  return {
    'xpack.security.http.ssl.enabled': 'true',
    'xpack.security.http.ssl.keystore.path': 'http.p12',
    'xpack.security.http.ssl.keystore.password': 'certificate',
  }
}

function addUsers(java: string, folder: string, config: string, bin: string, { username, password, others = {} }: Secure): void {
  execFileSync(join(bin, 'elasticsearch-users'), ['useradd', username, '-p', password, '-r', 'superuser'], {
    env: { PATH: process.env.PATH, HOME: folder, ES_JAVA_HOME: java },
  })
  const hash = readFileSync(join(config, 'users'), 'utf8').trim().slice(username.length)
  for (const [name, { names, privileges }] of Object.entries(others)) {
    appendFileSync(join(config, 'users'), `${name}${hash}\n`)
    appendFileSync(join(config, 'users_roles'), `${name}:${name}\n`)
    appendFileSync(
      join(config, 'roles.yml'),
      `${JSON.stringify(name)}: ${JSON.stringify({ cluster: ['monitor'], indices: [{ names: [names], privileges }] })}\n`,
    )
  }
}

/** The filters that the index of API keys names, and this build has not. */
function addWords(java: string, folder: string, home: string): void {
  const [plugin, classes] = [join(home, 'plugins/words'), join(folder, 'classes')]
  mkdirSync(plugin, { recursive: true })
  const source = fileURLToPath(new URL('../../.ci/search-servers/elasticsearch-keys/Words.java', import.meta.url))
  execFileSync(join(java, 'bin/javac'), ['-nowarn', '-cp', join(home, 'lib/*'), '-d', classes, source])
  execFileSync(join(java, 'bin/jar'), ['cf', join(plugin, 'words.jar'), '-C', classes, '.'])
  const version = basename(home).replace('elasticsearch-', '')
  writePluginDescriptor(join(plugin, 'plugin-descriptor.properties'), { name: 'words', version, classname: 'Words' })
}

function own(path: string): void {
  chownSync(path, nobody, nobody)
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) chownSync(join(entry.parentPath, entry.name), nobody, nobody)
}

/** Two ports that nobody listens on. */
export async function freePorts(): Promise<Ports> {
  const free = () =>
    new Promise<number>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const { port } = server.address() as { port: number }
        server.close(() => resolve(port))
      })
    })
  return { http: await free(), transport: await free() }
}
