import { lookup as lookUp } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { RefusedError } from '../../errors.ts'

/** One list for each family: Node matches an IPv4 address with IPv6 rules as well. */
const reserved = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  reserved.ipv4.addSubnet(network, prefix, 'ipv4')
}
// Of IPv6 only global unicast is public (2000::/3), without what carries an IPv4 address in it or is documentation.
for (const [network, prefix] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const) {
  reserved.ipv6.addSubnet(network, prefix, 'ipv6')
}

/** Whether an address is one of the open Internet: not private, loopback, link-local, shared, reserved or multicast. Clouds keep their metadata on such. */
export function isPublicAddress(address: string): boolean {
  const [plain = ''] = address.split('%')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1]
  if (mapped) return isPublicAddress(mapped)
  const family = ({ 4: 'ipv4', 6: 'ipv6' } as const)[isIP(plain)]
  return family !== undefined && !reserved[family].check(plain, family)
}

/** `host:port`, `host` or `[v6]:port`. */
function splitAddress(address: string): { host: string; port?: string } {
  const [, host = address, port] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(isIP(address) === 6 ? `[${address}]` : address) ?? []
  return { host, port }
}

/** What a map of host names (`*.demo.example` → `127.0.0.1:4180`, as curl's --resolve) says of a host. */
export function mappedAddress(resolve: Record<string, string>, hostname: string): { host: string; port?: string } | undefined {
  let pattern: string | undefined = hostname in resolve ? hostname : undefined
  for (let dot = hostname.indexOf('.'); pattern === undefined && dot >= 0; dot = hostname.indexOf('.', dot + 1)) {
    if (`*${hostname.slice(dot)}` in resolve) pattern = `*${hostname.slice(dot)}`
  }
  const address = pattern === undefined ? undefined : resolve[pattern]
  return address === undefined ? undefined : splitAddress(address)
}

const refusal = (host: string, address: string): RefusedError =>
  new RefusedError(`${host} is at ${address}, which is no address of the open Internet`, { host, address })

/** Looks names up and gives only public addresses on: the check is made on the very address that is connected to. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '')
    const open = addresses.filter(({ address }) => isPublicAddress(address))
    const [first] = open
    if (!first) return callback(refusal(hostname, addresses[0]?.address ?? 'no address'), '')
    if (options.all) callback(null, open)
    else callback(null, first.address, first.family)
  })
}

export interface ConnectPolicy {
  /** The source may stand on private addresses, and host names are mapped. */
  local: boolean
  resolve: Record<string, string>
  timeout: number
}

/** Connects sockets, only to where the policy allows. */
export function createConnector({ local, resolve, timeout }: ConnectPolicy): buildConnector.connector {
  const connect = buildConnector({ timeout, ...(local ? {} : { lookup: publicLookup }) })
  return (options, callback) => {
    const mapped = local ? mappedAddress(resolve, options.hostname) : undefined
    if (mapped) return connect({ ...options, hostname: mapped.host, port: mapped.port ?? options.port }, callback)
    if (!local && isIP(options.hostname) !== 0 && !isPublicAddress(options.hostname)) {
      queueMicrotask(() => callback(refusal(options.hostname, options.hostname), null))
      return
    }
    return connect(options, callback)
  }
}
