import robotsParser from 'robots-parser'
import type { Hosts } from '../../core/hosts.ts'
import type { Clock } from './clock.ts'

/** The name under which robots.txt speaks to us. */
export const productToken = 'gongshi'

/** What a request for robots.txt came to, redirects followed: a status of 0 means that they led too far. */
export interface RobotsAnswer {
  status: number
  body: Uint8Array
}

export interface RobotsVerdict {
  allowed: boolean
  /** Why, where nothing at all is allowed as robots.txt cannot be had (RFC 9309, 2.3.1.4). */
  unreachable?: string
  /** Crawl-delay that the site asks for. */
  delaySeconds?: number
}

/** The robots.txt of each host, read once a day. */
export interface Robots {
  /** `read` fetches robots.txt where it is not known yet. */
  ask(url: URL, read: (url: string) => Promise<RobotsAnswer>): Promise<RobotsVerdict>
}

const day = 24 * 60 * 60 * 1000
/** A host that cannot give its robots.txt is asked again sooner. */
const again = 5 * 60 * 1000
/** So much of a robots.txt is read (RFC 9309 asks for 500 KiB at least). */
const parseLimit = 500 * 1024

/** The package is CommonJS and its types are not. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default

type Judge = (url: URL) => RobotsVerdict

function judgeOf(robotsUrl: string, { status, body }: RobotsAnswer): Judge {
  if (status >= 500) return () => ({ allowed: false, unreachable: `${robotsUrl} answers ${status}` })
  if (status < 200 || status >= 300) return () => ({ allowed: true })
  const rules = parseRobots(robotsUrl, new TextDecoder().decode(body.subarray(0, parseLimit)))
  const delaySeconds = rules.getCrawlDelay(productToken)
  const asked = delaySeconds !== undefined && delaySeconds > 0 ? { delaySeconds } : {}
  return (url) => ({ allowed: rules.isAllowed(url.href, productToken) !== false, ...asked })
}

/** `shared`: what other processes read, and will read. */
export function createRobots(clock: Clock, shared?: Pick<Hosts, 'robots' | 'keepRobots'>): Robots {
  const known = new Map<string, { until: number; judge: Promise<Judge> }>()
  const lifeOf = ({ status }: RobotsAnswer): number => (status >= 500 ? again : day)

  /** The answer, and for how long it is to be believed. */
  const find = async (origin: string, read: () => Promise<RobotsAnswer>): Promise<[answer: RobotsAnswer, life: number]> => {
    const stored = await shared?.robots(origin)
    if (stored && stored.ageMs < lifeOf(stored)) return [stored, lifeOf(stored) - stored.ageMs]
    const answer = await read()
    await shared?.keepRobots(origin, { status: answer.status, body: answer.body.subarray(0, parseLimit) })
    return [answer, lifeOf(answer)]
  }

  return {
    async ask(url, read) {
      if (url.pathname === '/robots.txt') return { allowed: true }
      const robotsUrl = new URL('/robots.txt', url).href
      let entry = known.get(url.origin)
      if (!entry || entry.until <= clock.now()) {
        const fresh = {
          until: Number.POSITIVE_INFINITY,
          judge: find(url.origin, () => read(robotsUrl)).then(([answer, life]) => {
            fresh.until = clock.now() + life
            return judgeOf(robotsUrl, answer)
          }),
        }
        entry = fresh
        known.set(url.origin, fresh)
        fresh.judge.catch(() => known.delete(url.origin))
      }
      return (await entry.judge)(url)
    },
  }
}
