/** What stands for `<br>` in a text whose lines are to be one. */
export const lineBreak = '\u2028'

/**
 * A text as one line: blanks are collapsed, and a line that is broken between Chinese characters (or at a number beside one) is broken for looks alone.
 * White space of the source stays a blank.
 */
export const oneLine = (text: string): string =>
  text
    .replace(brokenForLooks, '')
    .replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, ' ')
    .trim()

const chinese = '〇㐀-鿿\\ud840-\\ufad9“”‘’《》〈〉（）〔〕【】、，；：。！？—…'
const blanks = '[\\s\\u00a0\\u3000\\u200b\\ufeff]*'
const broken = `${blanks}?${lineBreak}${blanks}`
const brokenForLooks = new RegExp(`(?<=[${chinese}])${broken}(?=[${chinese}\\d])|(?<=\\d)${broken}(?=[${chinese}])`, 'g')
