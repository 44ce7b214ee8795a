import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))

/** What is downloaded from Maven Central, and the Java it runs on. */
export interface Software {
  product: 'elasticsearch' | 'opensearch'
  version: string
  /** `jars`: the bare server with our start class. `build`: the official build for integration tests, with security. */
  form: 'jars' | 'build'
  java: { from: number; to: number }
}

export const software = {
  'Elasticsearch 9.5.3': { product: 'elasticsearch', version: '9.5.3', form: 'jars', java: { from: 21, to: 25 } },
  'Elasticsearch 8.19.9': { product: 'elasticsearch', version: '8.19.9', form: 'build', java: { from: 17, to: 21 } },
  'OpenSearch 2.19.6': { product: 'opensearch', version: '2.19.6', form: 'jars', java: { from: 17, to: 21 } },
  'OpenSearch 3.8.0': { product: 'opensearch', version: '3.8.0', form: 'jars', java: { from: 21, to: 25 } },
} as const satisfies Record<string, Software>
export type SoftwareName = keyof typeof software

/** Software that is ready to be started. */
export interface Prepared {
  java: string
  /** Folder with `server/*.jar`, or the zip of the build. */
  place: string
}

const ready = new Map<SoftwareName, Promise<Prepared>>()

/** Downloads the software through Maven, and compiles the start class: once, into `node_modules/.cache`. */
export function prepare(name: SoftwareName): Promise<Prepared> {
  const known = ready.get(name) ?? prepareOnce(software[name])
  ready.set(name, known)
  return known
}

async function prepareOnce(wanted: Software): Promise<Prepared> {
  const { product, version, form } = wanted
  const java = await findJava(wanted)
  if (form === 'build') {
    const artifact = `org.elasticsearch.distribution.integ-test-zip:elasticsearch:${version}:zip`
    const place = join(homedir(), `.m2/repository/org/elasticsearch/distribution/integ-test-zip/elasticsearch/${version}/elasticsearch-${version}.zip`)
    if (!existsSync(place)) await maven(['dependency:get', `-Dartifact=${artifact}`, '-Dtransitive=false'])
    return { java, place }
  }
  const cache = join(root, 'node_modules/.cache/search-servers')
  const place = join(cache, `${product}-${version}`)
  if (existsSync(place)) return { java, place }
  await mkdir(cache, { recursive: true })
  const draft = await mkdtemp(join(cache, 'draft-'))
  const sources = join(root, '.ci/search-servers', product)
  await cp(join(sources, 'pom.xml'), join(draft, 'pom.xml'))
  await maven([
    '-f',
    join(draft, 'pom.xml'),
    `-Dserver.version=${version}`,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${join(draft, 'server')}`,
  ])
  if (product === 'elasticsearch') await separateTransport(draft, version)
  await run(join(java, 'bin/javac'), ['-nowarn', '-cp', `${draft}/server/*`, '-d', join(draft, 'classes'), join(sources, 'Start.java')])
  // Whoever comes second has the same.
  await rename(draft, place).catch(() => rm(draft, { recursive: true, force: true }))
  return { java, place }
}

const maven = (goals: string[]) => run('mvn', ['-q', '-B', ...goals], { maxBuffer: 2 ** 26 })

/** Elasticsearch loads its transport as a module, from a folder of its own. */
async function separateTransport(draft: string, version: string): Promise<void> {
  const module = join(draft, 'modules/transport-netty4')
  await mkdir(module, { recursive: true })
  for (const file of await readdir(join(draft, 'server')))
    if (/^(netty|transport-netty4|elasticsearch-ssl-config)-/.test(file)) await rename(join(draft, 'server', file), join(module, file))
  writePluginDescriptor(join(module, 'plugin-descriptor.properties'), {
    name: 'transport-netty4',
    version,
    classname: 'org.elasticsearch.transport.netty4.Netty4Plugin',
  })
}

/** What Elasticsearch asks of a module or a plugin. */
export function writePluginDescriptor(file: string, { name, version, classname }: { name: string; version: string; classname: string }): void {
  const properties = { name, description: name, version, 'elasticsearch.version': version, 'java.version': '17', classname }
  writeFileSync(
    file,
    Object.entries(properties)
      .map((pair) => pair.join('='))
      .join('\n'),
  )
}

/** A JDK that the software runs on: the newest that fits, from `/usr/lib/jvm` or `JAVA_HOME`. */
async function findJava({ product, version, java: { from, to } }: Software): Promise<string> {
  const folders = [process.env.JAVA_HOME, ...(await readdir('/usr/lib/jvm').catch(() => [])).map((name) => join('/usr/lib/jvm', name))]
  let best: { home: string; major: number } | undefined
  for (const home of folders) {
    if (home === undefined || !existsSync(join(home, 'bin/javac'))) continue
    const major = Number(/JAVA_VERSION="(\d+)/.exec(await readFile(join(home, 'release'), 'utf8').catch(() => ''))?.[1])
    if (major >= from && major <= to && major > (best?.major ?? 0)) best = { home, major }
  }
  if (!best) throw new Error(`${product} ${version} needs a JDK ${from} to ${to} in /usr/lib/jvm or JAVA_HOME`)
  return best.home
}
