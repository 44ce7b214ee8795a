import { recognise } from '../core/remember.ts'

/** What a tag does to the text around it. */
export type Sort = 'inline' | 'block' | 'void' | 'hidden' | 'raw' | 'title' | 'ignored' | 'table' | 'section' | 'row' | 'cell' | 'caption'

/** What a tag is called, in small letters, and its sort. */
export interface Tag {
  name: string
  sort: Sort
}

/** The sort of each tag that is not inline. */
const sorts = new Map<string, Sort>()
const name = (sort: Sort, names: string) => {
  for (const tag of names.split(' ')) sorts.set(tag, sort)
}
name('block', 'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header')
name('block', 'hgroup legend li main menu ol p pre section summary ul optgroup')
name('void', 'area base br col embed frame hr img input link meta param source track wbr')
name('hidden', 'script style noscript nav select button svg canvas template iframe object-fallback audio video map datalist')
name('raw', 'textarea xmp')
name('title', 'title')
name('ignored', 'html body head')
name('table', 'table')
name('section', 'thead tbody tfoot colgroup')
name('row', 'tr')
name('cell', 'td th')
name('caption', 'caption')

/** The tag whose name stands in the source; they are few, and come again and again. */
export const tagAt = recognise((written): Tag => {
  const name = written.toLowerCase()
  return { name, sort: sorts.get(name) ?? 'inline' }
})
