import { type Figure, flawOf } from '../core/figures.ts'
import type { Page } from '../core/page.ts'
import type { Source, Window } from '../core/source.ts'
import type { Follow, Listing, Nothing, Notice } from '../core/step.ts'
import { LayoutError } from '../errors.ts'

/** What a page function found on a page. */
export interface Findings {
  listings: Listing[]
  follows: Follow[]
  notices: Notice[]
  figures: Figure[]
  nothing: Nothing[]
}

/** Runs the source's page function. A page of which it says nothing at all is a layout that it does not know: throws `LayoutError`. */
export function follow(source: Source, page: Page, window: Window): Findings {
  const pageFunction = source.pages[page.label]
  if (!pageFunction) throw new LayoutError(`source ${source.id}: no page function is called ${page.label}`, { url: page.finalUrl })
  const found: Findings = { listings: [], follows: [], notices: [], figures: [], nothing: [] }
  for (const step of pageFunction(page, window)) {
    if (step.type === 'listing') found.listings.push(step)
    else if (step.type === 'follow') found.follows.push(step)
    else if (step.type === 'notice') found.notices.push(step)
    else if (step.type === 'figures') found.figures.push(...step.figures)
    else found.nothing.push(step)
  }
  for (const figure of found.figures) {
    const flaw = flawOf(figure)
    if (flaw) throw new LayoutError(`${page.label} page ${page.finalUrl}: a figure has ${flaw}`, { url: page.finalUrl })
  }
  const { listings, follows, notices, figures, nothing } = found
  if (listings.length + follows.length + notices.length + figures.length + nothing.length === 0)
    throw new LayoutError(`${page.label} page ${page.finalUrl}: expected a link, a notice, figures or a reason why not, found nothing`, { url: page.finalUrl })
  return found
}
