import type { Method } from '../../../../schemas/record.ts'
import type { Occasion } from '../../notice.ts'
import { projectRandom } from '../../random.ts'
import { roadName } from '../names.ts'
import { type Brief, createProject, type Project, type Thing } from '../tendering/project.ts'

const works = (name: string, low: number, high: number): Thing => ({ name, trade: 'works', low, high })

const things: readonly Thing[] = [
  works('道路改造工程', 1_200_000, 68_000_000),
  works('排水管网工程', 900_000, 42_000_000),
  works('中小学教学楼新建工程', 6_000_000, 95_000_000),
  works('污水处理厂提标改造工程', 8_000_000, 120_000_000),
  works('河道综合治理工程', 2_000_000, 76_000_000),
  works('棚户区改造回迁楼工程', 12_000_000, 260_000_000),
  works('老旧小区外墙保温工程', 1_500_000, 22_000_000),
  works('农村饮水安全工程', 500_000, 9_000_000),
  works('热力管网改造工程', 2_000_000, 36_000_000),
  works('桥梁加固工程', 700_000, 18_000_000),
  works('高标准基本农田建设项目', 2_500_000, 26_000_000),
  works('公园绿化工程', 600_000, 15_000_000),
  works('医院门诊楼装修工程', 1_100_000, 19_000_000),
  works('公路养护大修工程', 3_000_000, 58_000_000),
  works('水库除险加固工程', 1_800_000, 30_000_000),
  works('路灯节能改造工程', 500_000, 8_000_000),
  works('社区卫生服务中心改扩建工程', 1_300_000, 16_000_000),
]

const offices =
  '城乡建设局|交通局|水利局|教育局|城建项目管理中心|市政公用管理处|公路管理处|供热管理办公室|房产局|农业综合开发办公室|林业局|卫生局|供水管理处|重点工程建设管理办公室|园林管理处'

const codes: Brief['code'][] = [
  (_, place, number) => `${place.letters}JS2014-${String(number).padStart(4, '0')}`,
  (random, place, number) => `${place.letters}GC-${random.word('SG|JZ|SZ')}-2014${String(number).padStart(5, '0')}`,
  (_, place, number) => `${place.division}2014${String(number).padStart(6, '0')}`,
  (random, place, number) => `${place.letters}ZB〔2014〕${random.word('A|B|')}${number}号`,
]

/** Settles the works that a notice belongs to. */
export function projectOf(occasion: Occasion): Project {
  const random = projectRandom(occasion)
  const brief: Brief = {
    things,
    offices,
    method: random.weighted<Method>([
      ['open', 94],
      ['invited', 6],
    ]),
    lotWord: 'section',
    dividedShare: 0.22,
    code: random.pick(codes),
    name: (r, { seat }, thing) =>
      `${seat}${r.chance(0.7) ? roadName(r) : ''}${r.chance(0.15) ? '2014年' : ''}${thing.name}${r.chance(0.3) ? r.word('施工|（一期）|施工') : ''}`,
    parts: (r) => `K${r.int(0, 4)}+${String(r.int(0, 99) * 10).padStart(3, '0')}段${r.word('土建施工|道路施工|管线安装|施工')}`,
  }
  return createProject(occasion, brief, random)
}
