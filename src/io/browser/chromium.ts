import { existsSync } from 'node:fs'

/** A Chromium that can be started. */
export interface Chromium {
  executablePath: string
  args: string[]
}

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome']

/** The Chromium that the setting names, else that of the system, of Playwright, or of npm (development only); nothing where there is none. */
export async function findChromium(named?: string): Promise<Chromium | undefined> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (named) return existsSync(named) ? { executablePath: named, args } : undefined
  const { chromium } = await import('playwright')
  const found = [...usual, chromium.executablePath()].find((path) => path && existsSync(path))
  if (found) return { executablePath: found, args }
  try {
    // Not in a production install; named through a variable so that nothing takes it for a dependency of the product.
    const name = '@sparticuz/chromium'
    const packed = ((await import(name)) as { default: { executablePath(): Promise<string>; args: string[] } }).default
    return { executablePath: await packed.executablePath(), args: packed.args }
  } catch {
    return undefined
  }
}
