import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Fault } from './faults.ts'

/** An answer as it would be sent, and what goes wrong with it on its way. */
export interface Spoilt {
  fault: WayFault
  status: number
  headers: Record<string, string | number>
  bytes: Uint8Array
  address: string
}

const ways = ['timeout', 'reset', 'redirect-loop', 'gzip-bomb', 'cut-silently', 'busy'] as const
type WayFault = (typeof ways)[number]

export const isSpoilt = (fault: Fault | undefined): fault is WayFault => (ways as readonly (string | undefined)[]).includes(fault)

const bombSize = 64_000_000
let bomb: Buffer | undefined

/** Sends an answer that no visitor can use: none at all, half of one, one that leads round in circles, one that bursts. */
export function spoil(response: ServerResponse, { fault, status, headers, bytes, address }: Spoilt): void {
  switch (fault) {
    case 'timeout':
      // Never answered; whoever asked hangs up.
      return
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'redirect-loop':
      response.writeHead(302, { location: address, 'content-length': 0 })
      response.end()
      return
    case 'gzip-bomb':
      bomb ??= gzipSync(Buffer.alloc(bombSize, ' '))
      response.writeHead(200, { ...headers, 'content-encoding': 'gzip', 'content-length': bomb.length })
      response.end(bomb)
      return
    case 'cut-silently': {
      // As HTTP/1.0 does: the end of the connection is the end of the page, wherever that is.
      const { 'content-length': _, ...rest } = headers
      response.useChunkedEncodingByDefault = false
      response.writeHead(status, { ...rest, connection: 'close' })
      response.end(bytes.subarray(0, bytes.length >> 1))
      return
    }
    case 'busy':
      response.writeHead(503, { 'retry-after': '1', 'content-length': 0 })
      response.end()
  }
}
