import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

export type Log = Logger

/** The log: JSON lines to stderr, because stdout is data. Says what the process does; facts about data are issues. */
export const createLog = (config: Pick<Config, 'logLevel'>, destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Log =>
  pino({ base: undefined, level: config.logLevel, redact: ['*.authorization', '*.cookie', '*.password', '*.token'] }, destination)
