import { type Browser, chromium } from 'playwright'
import { findChromium } from '../../src/io/browser/chromium.ts'

/** The browser in which the pages for people are tried. */
export async function openPagesBrowser(): Promise<Browser> {
  const found = await findChromium(process.env.GONGSHI_CHROMIUM)
  if (!found) throw new Error('no Chromium: npm ci brings one with @sparticuz/chromium')
  // The packed one is made to run as a single process, which ends with its first page.
  return chromium.launch({
    executablePath: found.executablePath,
    args: found.args.filter((arg) => arg !== '--single-process' && arg !== "--headless='shell'"),
  })
}
