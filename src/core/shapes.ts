// A site described by where things stand on its pages: `gongshi new` finds it out, the family `by-selectors` goes by it.

/** Where the rows of a list page stand. */
export interface RowsShape {
  /** Holds the rows: one element of the page. Without it they stand anywhere. */
  list?: string
  row: string
  /** The link to the notice, inside of the row. Default: the row itself, or its only link. */
  link?: string
  /** The title, inside of the row. Default: the link's `title`, else its text. */
  title?: string
  /** Inside of the link: what the site puts before a title to name its place or kind, such as `[市本级]`. No part of the title. */
  label?: string
  /** The date, inside of the row; `beside`: what the row says besides its link; `after`, `before`: what stands between it and the next, or the one before; `above`: the like, once over a group of rows; `address`: in the link's; `none`: rows have none. */
  date?: string
  /** Links that are calls: which of its attributes holds the call, what to take from it, and the address that this makes. */
  call?: { attribute: string; pattern: RegExp; to: string }
  /** Rows are mark-up that scripts write. */
  script?: true
  /** Rows are mark-up in a text of a JSON answer: the path to it. */
  json?: string
}

/**
 * Rows that are objects of a JSON answer, or of a literal in a script: paths with dots, also through texts that are JSON again.
 * `name@href` is an attribute in a field of mark-up. `{name}` in `url` stands for a field of the row, `{name:8}` for its first eight digits.
 */
export interface RecordsShape {
  rows: string
  title: string
  date?: string
  url: string
  total?: string
  pages?: string
  /** They stand in a script of an HTML page. */
  script?: true
}

/** How further pages are asked for; `{n}` stands for the number of the page, `{name}` for the name of the first page's file. */
export interface PagingShape {
  /** A file beside the first page: `index_{n}.html`. */
  file?: string
  /** A parameter of the first page's address. */
  param?: string
  /** Fields of a form that is posted, or of a JSON body; `{n}`, `{n+14}` and `{input:NAME}` (a field of the page before) are put in. */
  form?: Record<string, string>
  json?: Record<string, unknown>
  /** Where the form goes, when not to the list's own address. */
  action?: string
  /** The number of the second page, where it is not 2, and by how much it grows. */
  second?: number
  step?: number
  /** Pages are counted down, so that the first has the highest number: finds the number of the page behind the one that it is read on. */
  behind?: RegExp
  /** Pages are counted down from how many there are, which `pages` finds on the first. */
  down?: true
  /** The first page is asked for like the others. */
  first?: true
  /** Finds how many pages there are, in the page's source or in its text. */
  pages?: RegExp
}

/** Where a notice page has its title, its date and its body; what is not named, the reader finds. */
export interface ArticleShape {
  title?: string
  date?: string
  /** `#content@value`: the attribute of that element holds the mark-up. */
  body?: string
  /** The page is a JSON answer, and these are paths in it. */
  json?: true
}
