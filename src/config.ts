import { z } from 'zod'
import { ConfigError } from './errors.ts'

const seconds = z.coerce.number().positive()

const Settings = z.object({
  GONGSHI_DATA: z.string().default('.gongshi').describe('Folder of archive and embedded database'),
  DATABASE_URL: z.string().optional().describe('PostgreSQL server; without it an embedded one starts in the data folder'),
  GONGSHI_CONTACT: z.string().default('https://github.com/gongshi').describe('How a site can reach the operator: part of the User-Agent (URL or e-mail)'),
  GONGSHI_RESOLVE: z.string().optional().describe('Addresses for host names, as curl: `*.demo.example=127.0.0.1:4180`, comma between'),
  GONGSHI_CHROMIUM: z.string().optional().describe('Chromium for sources that need a browser; found by itself where Debian or npm brought one'),
  GONGSHI_TIMEOUT: seconds.default(60).describe('Seconds for one request'),
  GONGSHI_MAX_BYTES: z.coerce.number().int().positive().default(50_000_000).describe('Largest response that is kept'),
  HOST: z.string().default('127.0.0.1').describe('Address that `gongshi serve` listens on'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('Port that `gongshi serve` listens on'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn').describe('Log to stderr'),
})

export interface Config {
  dataFolder: string
  databaseUrl?: string
  contact: string
  resolve: Record<string, string>
  chromium?: string
  timeoutSeconds: number
  maxBytes: number
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
    contact: value.GONGSHI_CONTACT,
    resolve: parseResolve(value.GONGSHI_RESOLVE, 'GONGSHI_RESOLVE'),
    chromium: value.GONGSHI_CHROMIUM,
    timeoutSeconds: value.GONGSHI_TIMEOUT,
    maxBytes: value.GONGSHI_MAX_BYTES,
    host: value.HOST,
    port: value.PORT,
    logLevel: value.LOG_LEVEL,
  })
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
