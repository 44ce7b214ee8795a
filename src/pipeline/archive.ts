import type { Exchange } from '../core/archive.ts'

/** The label of what belongs to a notice and is read with it; no page function gets it. */
export const attachmentLabel = 'attachment'

/** Whether an exchange is a page to be read, and not a redirect, robots.txt, or what a browser loaded for a page. */
export const isPage = ({ part = 'page' }: Pick<Exchange, 'part'>): boolean => part === 'page' || part === 'rendered'
