import { z } from 'zod'
import { ConfigError } from './errors.ts'

const seconds = z.coerce.number().positive()

const Settings = z.object({
  GONGSHI_DATA: z.string().default('.gongshi').describe('Folder of archive and embedded database'),
  DATABASE_URL: z.string().optional().describe('PostgreSQL server; without it an embedded one starts in the data folder'),
  ELASTICSEARCH_URL: z
    .string()
    .optional()
    .describe('Search server, Elasticsearch 8 or 9 or OpenSearch 2 or 3; several nodes with comma between. Without it PostgreSQL searches'),
  ELASTICSEARCH_USERNAME: z.string().optional().describe('User of the search server'),
  ELASTICSEARCH_PASSWORD: z.string().optional().describe('Password of that user'),
  ELASTICSEARCH_API_KEY: z.string().optional().describe('API key of the search server, instead of user and password'),
  ELASTICSEARCH_CA: z.string().optional().describe('File with the certificate authority of the search server (PEM)'),
  ELASTICSEARCH_INDEX: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_]{0,99}$/, 'small letters, digits and _')
    .default('gongshi')
    .describe('Name under which the index is reached; indices are named after it'),
  ELASTICSEARCH_SHARDS: z.coerce.number().int().min(1).max(1024).default(1).describe('Shards of an index that is made'),
  ELASTICSEARCH_REPLICAS: z.coerce.number().int().min(0).max(10).default(1).describe('Copies of each shard beside the first'),
  GONGSHI_CONTACT: z.string().default('https://github.com/gongshi').describe('How a site can reach the operator: part of the User-Agent (URL or e-mail)'),
  GONGSHI_RESOLVE: z.string().optional().describe('Addresses for host names, as curl: `*.demo.example=127.0.0.1:4180`, comma between'),
  GONGSHI_CHROMIUM: z.string().optional().describe('Chromium for sources that need a browser; found by itself where Debian or npm brought one'),
  GONGSHI_TIMEOUT: seconds.default(60).describe('Seconds for one request'),
  GONGSHI_MAX_BYTES: z.coerce.number().int().positive().default(50_000_000).describe('Largest response that is kept'),
  GONGSHI_QUIET: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'expected two times of day, as 23:00-06:00')
    .optional()
    .describe('Hours in China in which `schedule` and `work` begin no run: `23:00-06:00`'),
  GONGSHI_OPEN: z
    .enum(['analyst', 'auditor', 'operator', 'none'])
    .optional()
    .describe(
      'What may be done without a key: read (analyst), export (auditor), see operations (operator), nothing (none). Unsaid: all of it where `gongshi serve` listens on this machine alone, else reading',
    ),
  GONGSHI_RATE: z.coerce.number().int().nonnegative().default(600).describe('Requests a minute of one key, or of one address without a key; 0: no limit'),
  HOST: z.string().default('127.0.0.1').describe('Address that `gongshi serve` listens on'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('Port that `gongshi serve` listens on'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn').describe('Log to stderr'),
})

export interface Config {
  dataFolder: string
  databaseUrl?: string
  /** The search server; without it PostgreSQL searches. */
  elasticsearch?: {
    urls: string[]
    username?: string
    password?: string
    apiKey?: string
    caFile?: string
    index: string
    shards: number
    replicas: number
  }
  contact: string
  resolve: Record<string, string>
  chromium?: string
  timeoutSeconds: number
  maxBytes: number
  /** Minutes of the day in China between which no run begins. */
  quietHours?: { from: number; to: number }
  /** What may be done without a key; absent: what suits the address that is listened on. */
  open?: 'analyst' | 'auditor' | 'operator' | 'none'
  requestsPerMinute: number
  host: string
  port: number
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** All settings with their defaults and meanings, for the documentation. */
export const settings = Object.entries(Settings.shape).map(([name, schema]) => ({ name, description: schema.description ?? '' }))

/** Reads the settings once; an empty string is unset. Throws `ConfigError` that names every bad one. */
export function loadConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.keys(Settings.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])))
  const parsed = Settings.safeParse(given)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  const value = parsed.data
  return Object.freeze({
    dataFolder: value.GONGSHI_DATA,
    databaseUrl: value.DATABASE_URL,
    ...(value.ELASTICSEARCH_URL === undefined ? {} : { elasticsearch: readElasticsearch(value.ELASTICSEARCH_URL, value) }),
    contact: value.GONGSHI_CONTACT,
    resolve: parseResolve(value.GONGSHI_RESOLVE, 'GONGSHI_RESOLVE'),
    chromium: value.GONGSHI_CHROMIUM,
    timeoutSeconds: value.GONGSHI_TIMEOUT,
    maxBytes: value.GONGSHI_MAX_BYTES,
    quietHours: parseQuiet(value.GONGSHI_QUIET),
    open: value.GONGSHI_OPEN,
    requestsPerMinute: value.GONGSHI_RATE,
    host: value.HOST,
    port: value.PORT,
    logLevel: value.LOG_LEVEL,
  })
}

function readElasticsearch(addresses: string, value: z.output<typeof Settings>): Config['elasticsearch'] {
  const urls = addresses.split(',').map((address) => {
    if (!/^https?:/.test(address.trim()) || !URL.canParse(address.trim()))
      throw new ConfigError('ELASTICSEARCH_URL: expected http://host:port or https://host:port, comma between several')
    return new URL(address.trim())
  })
  const [{ username, password }] = urls as [URL, ...URL[]]
  for (const url of urls) [url.username, url.password] = ['', '']
  return {
    urls: urls.map(String),
    username: value.ELASTICSEARCH_USERNAME ?? (decodeURIComponent(username) || undefined),
    password: value.ELASTICSEARCH_PASSWORD ?? (decodeURIComponent(password) || undefined),
    apiKey: value.ELASTICSEARCH_API_KEY,
    caFile: value.ELASTICSEARCH_CA,
    index: value.ELASTICSEARCH_INDEX,
    shards: value.ELASTICSEARCH_SHARDS,
    replicas: value.ELASTICSEARCH_REPLICAS,
  }
}

function parseQuiet(text: string | undefined): Config['quietHours'] {
  const [from, to] =
    text?.split(/[-:]/).reduce<number[]>((minutes, part, index) => {
      minutes[index >> 1] = (minutes[index >> 1] ?? 0) + Number(part) * (index % 2 === 0 ? 60 : 1)
      return minutes
    }, []) ?? []
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** Reads `host=address:port, …` (`*.example=127.0.0.1:4180`). Throws `ConfigError` that names the entry that is none. */
export function parseResolve(text: string | undefined, setting: string): Record<string, string> {
  const resolve: Record<string, string> = {}
  for (const entry of text?.split(',') ?? []) {
    const [host, address] = entry.split('=')
    if (!host || !address) throw new ConfigError(`${setting}: expected host=address:port, found "${entry}"`)
    resolve[host.trim()] = address.trim()
  }
  return resolve
}
