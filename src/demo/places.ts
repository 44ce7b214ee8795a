/** The province and its fourteen cities, with the counties whose name and code were the same in 2014 as today. */
export interface Place {
  id: string
  name: string
  division: string
  /** First character of document numbers, and letters of project codes. */
  sign: string
  letters: string
  areaCode: string
  weight: number
  counties: readonly (readonly [division: string, name: string])[]
}

const place = (id: string, name: string, division: string, sign: string, letters: string, areaCode: string, weight: number, counties: string): Place => ({
  id,
  name,
  division,
  sign,
  letters,
  areaCode,
  weight,
  counties: counties.split(' ').flatMap((entry) => (entry ? [[entry.slice(0, 6), entry.slice(6)] as const] : [])),
})

export const places: readonly Place[] = [
  place(
    'shenyang',
    '沈阳市',
    '210100',
    '沈',
    'SY',
    '024',
    20,
    '210102和平区 210103沈河区 210104大东区 210105皇姑区 210106铁西区 210111苏家屯区 210114于洪区 210123康平县 210124法库县 210181新民市',
  ),
  place(
    'dalian',
    '大连市',
    '210200',
    '大',
    'DL',
    '0411',
    19,
    '210202中山区 210203西岗区 210204沙河口区 210211甘井子区 210212旅顺口区 210213金州区 210224长海县 210281瓦房店市 210283庄河市',
  ),
  place(
    'anshan',
    '鞍山市',
    '210300',
    '鞍',
    'AS',
    '0412',
    8,
    '210302铁东区 210303铁西区 210304立山区 210311千山区 210321台安县 210323岫岩满族自治县 210381海城市',
  ),
  place(
    'fushun',
    '抚顺市',
    '210400',
    '抚',
    'FS',
    '024',
    5,
    '210402新抚区 210403东洲区 210404望花区 210411顺城区 210421抚顺县 210422新宾满族自治县 210423清原满族自治县',
  ),
  place('benxi', '本溪市', '210500', '本', 'BX', '024', 4, '210502平山区 210503溪湖区 210504明山区 210505南芬区 210521本溪满族自治县 210522桓仁满族自治县'),
  place('dandong', '丹东市', '210600', '丹', 'DD', '0415', 5, '210602元宝区 210603振兴区 210604振安区 210624宽甸满族自治县 210681东港市 210682凤城市'),
  place('jinzhou', '锦州市', '210700', '锦', 'JZ', '0416', 6, '210702古塔区 210703凌河区 210711太和区 210726黑山县 210727义县 210781凌海市 210782北镇市'),
  place('yingkou', '营口市', '210800', '营', 'YK', '0417', 6, '210802站前区 210803西市区 210804鲅鱼圈区 210811老边区 210881盖州市 210882大石桥市'),
  place(
    'fuxin',
    '阜新市',
    '210900',
    '阜',
    'FX',
    '0418',
    4,
    '210902海州区 210903新邱区 210904太平区 210905清河门区 210911细河区 210921阜新蒙古族自治县 210922彰武县',
  ),
  place(
    'liaoyang',
    '辽阳市',
    '211000',
    '辽市',
    'LY',
    '0419',
    4,
    '211002白塔区 211003文圣区 211004宏伟区 211005弓长岭区 211011太子河区 211021辽阳县 211081灯塔市',
  ),
  place('panjin', '盘锦市', '211100', '盘', 'PJ', '0427', 4, '211102双台子区 211103兴隆台区'),
  place('tieling', '铁岭市', '211200', '铁', 'TL', '024', 4, '211202银州区 211204清河区 211221铁岭县 211223西丰县 211224昌图县 211281调兵山市 211282开原市'),
  place(
    'chaoyang',
    '朝阳市',
    '211300',
    '朝',
    'CY',
    '0421',
    5,
    '211302双塔区 211303龙城区 211321朝阳县 211322建平县 211324喀喇沁左翼蒙古族自治县 211381北票市 211382凌源市',
  ),
  place('huludao', '葫芦岛市', '211400', '葫', 'HLD', '0429', 4, '211402连山区 211403龙港区 211404南票区 211421绥中县 211422建昌县 211481兴城市'),
  place('liaoning', '辽宁省', '210000', '辽', 'LN', '024', 2, ''),
]

const byId = new Map(places.map((place) => [place.id, place]))

/** Throws on an unknown id: places are named by our own tables only. */
export function placeOf(id: string): Place {
  const place = byId.get(id)
  if (!place) throw new Error(`no such place: ${id}`)
  return place
}

/** How an authority of a county is called in full: districts after their city, counties and cities of their own by themselves. */
export const countyName = (city: Place, county: string): string => (county.endsWith('区') ? `${city.name}${county}` : county)

/** Who sells and takes land in a county: of a district, a branch of the bureau of its city. */
export const countyLandBureau = (city: Place, county: string): string =>
  county.endsWith('区') ? `${city.name}国土资源局${county.replace(/区$/, '')}分局` : `${county}国土资源局`
