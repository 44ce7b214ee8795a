/** A run that waits in the queue, or is under way. */
export interface Job {
  source: string
  state: 'queued' | 'running'
  /** Not before; later where it failed before. */
  dueAt: string
  queuedAt: string
  /** How often it was begun. */
  attempts: number
  /** `machine:pid` of who runs it. */
  worker?: string
  /** Why the last attempt did not end. */
  lastError?: string
}

/** What the scheduler last did for a source. */
export interface Scheduled {
  /** The time of its cron that was served last. */
  tickAt: string
  queuedAt: string
}

/** How runs are worked off: `run` may throw, then the job is tried again later. */
export interface Work {
  /** `machine:pid`, for people. */
  name: string
  /** So many runs at once. */
  parallel: number
  run(source: string): Promise<void>
  /** Whether no run may begin now. */
  isQuiet(): boolean
  /** Ends when nothing is left to do, instead of waiting for more. */
  once?: boolean
  /** Runs under way are told by their own signal. */
  signal: AbortSignal
}

/** The queue of runs, one job a source; any number of machines share it. PostgreSQL behind it. */
export interface Jobs {
  /** Queues a run unless one waits or is under way, and unless this tick was served already; both in one statement. True where it was queued. */
  enqueue(source: string, tickAt: Date): Promise<boolean>
  list(): Promise<Job[]>
  scheduled(): Promise<Map<string, Scheduled>>
  /** Gives the jobs of dead workers to others, and drops those that brought down every worker that tried. Returns the names of the dead. */
  sweep(): Promise<string[]>
  work(work: Work): Promise<void>
}

/** What lies ahead of a source: its times, and its job where one waits or is under way. */
export interface Outlook {
  cron: string
  /** When the scheduler queues it next; in the past where it is due. */
  nextAt?: string
  /** When it was last queued. */
  queuedAt?: string
  job?: Job
}
