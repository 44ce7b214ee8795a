/** What stands for another character: signs of a radical that PDF files say in the place of the letter which looks the same, and signs that forms are written with. */
const meant = new Map([
  ...pairs('⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⼾户'),
  ...pairs('釆采∶：﹕：︰：'),
])

function pairs(written: string): [string, string][] {
  return Array.from({ length: written.length / 2 }, (_, at) => [written[2 * at]!, written[2 * at + 1]!])
}

const otherForms = /[０-９]+(?:[．，][０-９]+)*|[釆∶﹕︰\u2e80-\u2fd5\uf900-\ufaff]+/g

function plainForm(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0xff0c && code <= 0xff19) return String.fromCharCode(code - 0xfee0)
  const normal = meant.get(character) ?? character.normalize('NFKC')
  return normal.length === 1 ? normal : character
}

/**
 * Figures of the width of a letter (`２９，８００．５`) as plain ones, radicals (`⽬`) and letters of compatibility as the letters that they look like,
 * `釆`, which forms are written with that mean 采, as that, and the sign of a ratio and other colons (`招标人∶某局`) as the colon that they stand for;
 * character for character, so that places hold.
 */
export const inPlainForms = (text: string): string => text.replace(otherForms, (found) => found.replace(/./g, plainForm))
