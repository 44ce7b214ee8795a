/** How sentences begin what they say of a parcel, before the value: parts of patterns. */

/** `为`, `合计为`, `不低于`: what stands between a word and its value. */
const isSo = '(?:合计|总计|共计|为|是|人民币|共|约|[:：])*'

/** A remark between a word and what it is: `起始价（或起叫价）为`. */
const aside = '(?:[（(][^（）()\\d]{1,14}[)）])?'

/** Words for a price to begin with. */
export const startWords = `(?:(?:起始|起拍|起叫|起挂|挂牌|保留|起租|起标)(?:总)?(?:地)?(?:价格?|价款)|底价|标底)${aside}${isSo}`

/** A price to begin with as a sum is worked out: `底价450元/亩×3年=1350元`. */
export const startWorkedOut = `${startWords}[^，。；;\\n]{1,30}[=＝]`

/** One that was paid before comes back: nothing to be paid. */
export const depositWords = `(?<!已[缴交]纳?的?(?:竞买)?)保证金(?:金额|数额)?${aside}${isSo}`
const whole = '[宗块幅处个][地标]?[块的]?(?:土地)?'
/** A deposit for each of several, and how much: `保证金均为5000元`, `每宗地竞买保证金为`, `保证金5000元/块`. */
export const eachDeposit = `(?:(?<!履约)保证金(?:金额|数额)?${aside}(?:为|是|[:：])?(?:均为?|各为?|每${whole}(?:为|是)?|(?=(?:为|是|人民币|[:：]){0,3}\\s*\\d[\\d,.]*\\s*[万亿]?元整?\\s*[/／]\\s*[宗块幅处个])(?:为|是|[:：])*)|(?:每|各)(?:${whole})?(?:土地|宗地)?(?:的)?(?:须|需|应|应当|缴存|[缴交]纳){0,2}(?:竞买|投标|竞标|竞租|竞价|报名|交易)?保证金(?:金额|数额)?${aside}(?:均|各)?(?:为|是|[:：])*)(?:人民币)?\\s*([￥¥]?\\s*\\d[\\d,.]*\\s*[万亿]?元)(?!整?\\s*[/／](?!\\s*[宗块幅处个]))`
export const incrementWords = `(?:(?:加价|增价|递增|竞价)(?:的)?(?:幅度|阶梯|梯度)|加价|增价|递增)(?:不变[，,]?仍?)?${aside}(?:每次|为|分别|等于或大于|大于(?:或)?等于|不低于|不少于|不得少于|不得小于|不得低于|不小于|至少|最低|人民币|是|[:：])*`
export const dealWords = `(?:(?:成交|竞得|中标|摘牌|出让)(?:总)?(?:地)?(?:价格?|价款|金额)|出让金(?:总额)?|划拨(?:土地)?(?:总)?价款|土地(?:总)?价款|成交总额)(?:款)?(?:拟定|核定|确定|评定)?${aside}${isSo}`

/** Units of area as sentences write them. */
export const areaUnits = '[余多]?(?:万?平方(?:公里|千米|米)|公顷|亩|㎡|平米|k㎡|km[2²]|㎞[2²]|㎢|hm[2²])'

/** A term for each of several uses: `居住用地为70年，商业用地40年`. */
export const termsOfUses = '(?:[〇㐀-鿿\\ud840-\\ufad9]{2,12}\\d{2}年[、，,；及和]?){2,4}'

/** Money for the whole, never for a mu or a year. */
export const amount = '([￥¥]?\\s*\\d[\\d,.]*\\s*[万亿]?元(?!整?[/／])|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,20}[元圆])整?'

/** `以1200万元竞得` */
export const takenFor = `以(?:人民币)?\\s*${amount}(?:人民币)?(?:的)?(?:总?价格?|成交价|报价)?(?:成功)?\\s*(?:竞得|成交|摘牌|摘得|拍得|取得)`

/** `1.0＜容积率≤2.2`: both bounds around the word. */
export const farBetween = '(\\d[\\d.]*\\s*[<≤＜≦]\\s*(?:容积率|[RＲ])\\s*[<≤＜≦]\\s*\\d[\\d.]*)'
