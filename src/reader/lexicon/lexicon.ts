/** Labels by the field they name, each in the form that `labelOf` makes (`src/reader/labels.ts`): half-width, no blanks, no brackets. Plain data. */
export type Lexicon = Record<string, readonly string[]>

/** Labels written one after the other, parted by blanks and line ends. */
export const words = ([text]: TemplateStringsArray): string[] => text!.split(/\s+/).filter((word) => word !== '')

/** The field that a label names. The first field that claims a label keeps it. */
export function indexLexicon(...lexicons: Lexicon[]): Map<string, string> {
  const index = new Map<string, string>()
  for (const lexicon of lexicons)
    for (const [field, labels] of Object.entries(lexicon)) for (const label of labels) if (!index.has(label)) index.set(label, field)
  return index
}
