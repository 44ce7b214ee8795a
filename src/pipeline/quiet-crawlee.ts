import { BasicCrawler, type BasicCrawlerOptions, type BasicCrawlingContext, Configuration, EventManager, Log, LogLevel } from '@crawlee/basic'

/** Crawlee drives and does nothing else: it keeps no sessions, writes no log, measures no machine, stores nothing, keeps no time. */

/** Seconds; the longest that a timer can have. */
const longestTimer = Math.floor((2 ** 31 - 1) / 1000)

/** Of no use where nothing is measured: each has a timer of its own. */
const never = { eventLoopSnapshotIntervalSecs: longestTimer, clientSnapshotIntervalSecs: longestTimer }

export const quietOptions = {
  useSessionPool: false,
  retryOnBlocked: false,
  log: new Log({ level: LogLevel.OFF }),
  statusMessageLoggingInterval: longestTimer,
  statisticsOptions: { logIntervalSecs: longestTimer, persistenceOptions: { enable: false } },
  autoscaledPoolOptions: { maybeRunIntervalSecs: 0.05, autoscaleIntervalSecs: longestTimer, loggingIntervalSecs: null, snapshotterOptions: never },
} satisfies BasicCrawlerOptions

/**
 * Crawlee measures the machine, with a process of its own each time, and how late its timers ring, to scale; it weighs all of that before each request.
 * The source says how many requests it bears, so nothing is measured.
 */
class QuietEvents extends EventManager {}

/** To wait for a storage that writes, Crawlee would leave a timer of a second behind, and the process would wait for the timer. */
export function quietConfiguration(): Configuration {
  const configuration = new Configuration({ persistStorage: false, purgeOnStart: false, eventManager: new QuietEvents(), memoryMbytes: 1024 })
  configuration.getStorageClient().teardown = undefined
  return configuration
}

/**
 * Runs a request without Crawlee's own clocks and statistics. About each request it would set three timers, each with a signal and with a context that Node
 * then carries along every promise of the process: 8 % of the processor time of a crawl. All that is done here ends by itself: the fetcher keeps time,
 * and a host may ask for hours of waiting before it gives an attachment.
 */
export class QuietCrawler extends BasicCrawler {
  protected override async _runTaskFunction(): Promise<void> {
    const requests = this.requestManager!
    const request = await this._fetchNextRequest()
    if (!request) return
    const context = { request } as BasicCrawlingContext
    try {
      await this._runRequestHandler(context)
      await requests.markRequestHandled(request)
    } catch (error) {
      await this._requestFunctionErrorHandler(error as Error, context, requests)
    }
  }

  /** Nobody is told how far it is: `onProgress` tells that of all that a run does. */
  override async setStatusMessage(): Promise<void> {}
}
