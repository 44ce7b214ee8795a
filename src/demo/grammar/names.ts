import type { Place } from '../places.ts'
import type { Random } from '../random.ts'

// Syllables that no known firm is named by in these pairs; whoever is called so by chance is not meant.
const first = '澜沐翀珩弢晗旻榷璟筠菁蔚钰霁颢骁鹭麓湛泓沣淏熠煜祺禹稷翊'.split('')
const second = '烨岱峤屿垚楠桓笙策翰舸蕴衡谌豫迦邺铎阔霖靖韬颐骞鸿黛'.split('')
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹'.split('')
const given = '一丹云子文立平永永安兴成志秀英明芳学宝建春玉国丽淑军红伟德海桂凤'.split('')
const roads = '望澜|听松|拾穗|采薇|临溪|揽月|青禾|向荷|织云|映川|枕河|晴岚|澄江|汀兰|远帆|北斗里|银杏里|白桦里'

/** The two or three syllables that a firm is called by. */
export const brand = (random: Random): string => random.pick(first) + random.pick(second) + (random.chance(0.25) ? random.pick(first) : '')

const trades = {
  works: '建设工程有限公司|建筑工程有限公司|市政工程有限公司|建设集团有限公司|路桥工程有限责任公司|建筑安装工程有限公司|水利工程有限公司|园林绿化工程有限公司',
  goods: '商贸有限公司|科技有限公司|电子科技股份有限公司|医疗器械有限公司|仪器设备有限公司|办公设备有限公司|信息技术有限公司|教学设备有限公司',
  services: '物业管理有限公司|保安服务有限公司|环境工程有限公司|信息咨询有限公司|餐饮管理有限公司|检测技术有限公司|测绘有限公司|文化传媒有限公司',
  agency: '招标代理有限公司|工程咨询有限公司|项目管理有限公司|招投标代理有限公司|工程管理咨询有限责任公司',
  land: '房地产开发有限公司|置业有限公司|实业有限公司|机械制造有限公司|食品有限公司|物流有限公司|新材料股份有限公司',
  estates: '房地产开发有限公司|置业有限公司|房屋开发有限公司|城市开发有限责任公司',
  mining: '矿业有限公司|矿业有限责任公司|石材有限公司|建材有限公司',
  bank: '村镇银行股份有限公司|农村商业银行股份有限公司',
} as const
export type Trade = keyof typeof trades

/** An invented firm; most carry the name of their city in front. */
export function company(random: Random, trade: Trade, place?: Place): string {
  const seat = place && random.chance(0.75) ? (random.chance(0.3) ? place.name : place.name.replace(/[市省]$/, '')) : random.word('辽宁|沈阳|大连||')
  const name = `${seat}${brand(random)}${random.word(trades[trade])}`
  return random.chance(0.04) ? name.replace('有限公司', '有限公司第一分公司') : name
}

export const person = (random: Random): string => random.pick(surnames) + random.pick(given) + (random.chance(0.6) ? random.pick(given) : '')

/** A street and number that exist nowhere. */
export const street = (random: Random): string =>
  `${random.word(roads)}${random.word('路|街|大街|西路|东街')}${random.int(1, 268)}号${random.chance(0.15) ? `${random.int(2, 18)}楼` : ''}`
export const roadName = (random: Random): string => `${random.word(roads)}${random.word('路|街|大街|东路|北街')}`
/** Somewhere in the place; in one of its counties where that is where somebody sits. */
export const address = (random: Random, place: Place, seat = place.name): string => {
  const city = place.id === 'liaoning' ? '沈阳市' : place.name
  const province = random.chance(0.15) && place.id !== 'liaoning' ? '辽宁省' : ''
  if (seat !== place.name) return `${province}${seat.startsWith(city) ? '' : city}${seat}${street(random)}`
  return `${province}${city}${place.counties.length > 0 && random.chance(0.6) ? random.pick(place.counties)[1] : ''}${street(random)}`
}

/** Numbers of exchanges that are given to nobody. */
export const phone = (random: Random, place: Place): string =>
  place.areaCode.length === 3 || place.areaCode === '0411'
    ? `${place.areaCode}-8555${random.int(1000, 9999)}`
    : `${place.areaCode}-555${random.int(1000, 9999)}`
/** 154 is no prefix of any network. */
export const mobile = (random: Random): string => `154${random.int(10_000_000, 99_999_999)}`

/** A citizen's number with a right check digit in a county code that never existed. */
export function identityNumber(random: Random): string {
  const body = `210198${random.int(1938, 1990)}${String(random.int(1, 12)).padStart(2, '0')}${String(random.int(1, 28)).padStart(2, '0')}${String(random.int(1, 999)).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + '10X98765432'[sum % 11]
}

/** An invented credit code with a right check character. */
export function creditCode(random: Random, division: string): string {
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  let body = `91${division}`
  for (let index = 0; index < 9; index++) body += signs[random.int(0, 30)]
  let sum = 0
  let weight = 1
  for (const sign of body) {
    sum += signs.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return body + signs[(31 - (sum % 31)) % 31]
}

export const village = (random: Random): string =>
  `${random.word('柳条|石门|大榆|小荒|双泉|前进|三家|四道|红石|龙潭|青杨|西甸|东岗|上洼|黄泥|松树|老沟|新立|万宝')}${random.word('沟村|子村|屯村|堡村|村|岭村|河村')}`
export const town = (random: Random): string =>
  `${random.word('青榆|红桦|石桥|白泉|靠山|临河|新台|长岗|北甸|兴安|柳荫|杏花|金沙')}${random.word('镇|镇|乡|街道')}`
/** What a housing estate or a block is called. */
export const estate = (random: Random): string => `${random.pick(first)}${random.pick(second)}${random.word('家园|新城|花园|雅苑|小区|华府|名邸|新居')}`
