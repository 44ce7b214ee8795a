import type { Method } from '../../../../schemas/record.ts'
import type { Occasion } from '../../notice.ts'
import { projectRandom, type Random } from '../../random.ts'
import { type Brief, createProject, type Project, type Thing } from '../tendering/project.ts'

const thing = (name: string, trade: Thing['trade'], low: number, high: number): Thing => ({ name, trade, low, high })

const things: readonly Thing[] = [
  thing('办公家具', 'goods', 80_000, 900_000),
  thing('彩色超声诊断仪', 'goods', 400_000, 2_600_000),
  thing('全自动生化分析仪', 'goods', 300_000, 1_900_000),
  thing('多媒体教学设备', 'goods', 150_000, 3_200_000),
  thing('课桌椅', 'goods', 60_000, 700_000),
  thing('图书', 'goods', 90_000, 800_000),
  thing('网络交换机及服务器', 'goods', 200_000, 4_800_000),
  thing('视频监控系统', 'goods', 260_000, 9_600_000),
  thing('环境空气自动监测设备', 'goods', 500_000, 5_000_000),
  thing('防汛抢险物资', 'goods', 100_000, 1_200_000),
  thing('消防器材', 'goods', 70_000, 900_000),
  thing('实验室仪器设备', 'goods', 150_000, 3_600_000),
  thing('森林防火车辆装备', 'goods', 300_000, 2_400_000),
  thing('物业管理服务', 'services', 240_000, 6_500_000),
  thing('保安服务', 'services', 120_000, 2_600_000),
  thing('食堂食材配送服务', 'services', 200_000, 3_000_000),
  thing('道路清扫保洁服务', 'services', 600_000, 28_000_000),
  thing('档案数字化加工', 'services', 90_000, 1_600_000),
  thing('绿化养护', 'services', 150_000, 5_200_000),
  thing('地理信息测绘服务', 'services', 180_000, 3_900_000),
  thing('污水处理站运行维护', 'services', 260_000, 4_200_000),
  thing('食品抽样检验', 'services', 80_000, 1_100_000),
  thing('办公楼供暖系统改造', 'works', 300_000, 6_000_000),
  thing('校舍维修', 'works', 200_000, 4_500_000),
  thing('无障碍设施改造', 'works', 150_000, 2_500_000),
]

const offices =
  '教育局|公安局|民政局|财政局|卫生局|环境保护局|农村经济委员会|水利局|林业局|文化广播影视局|城市管理行政执法局|人民检察院|人民法院|中心医院|第二人民医院|疾病预防控制中心|实验小学|第五中学|职业教育中心|图书馆|档案局|气象局|食品药品监督管理局|质量技术监督局|机关事务管理局'

const codes: Brief['code'][] = [
  (random, place, number) => `${place.letters}ZC2014-${String(number).padStart(4, '0')}${random.chance(0.2) ? '-1' : ''}`,
  (_, place, number) => `${place.letters}CG-2014-${String(number).padStart(5, '0')}`,
  (random, place, number) => `JH14-${place.division}-${String(number).padStart(5, '0')}${random.chance(0.15) ? '/A' : ''}`,
  (random, place, number) => `${place.letters.toLowerCase()}zfcg2014${random.word('G|F|H')}${String(number).padStart(4, '0')}`,
  (_, place, number) => `${place.sign}采[2014]${number}号`,
]

const methodOf = (random: Random, chain: readonly string[]): Method =>
  chain[0] === 'single-source'
    ? 'single-source'
    : random.weighted<Method>([
        ['open', 52],
        ['negotiation', 18],
        ['inquiry', 16],
        ['consultation', 12],
        ['invited', 2],
      ])

/** Settles the purchase that a notice belongs to. */
export function projectOf(occasion: Occasion): Project {
  const random = projectRandom(occasion)
  const code = random.pick(codes)
  const brief: Brief = {
    things,
    offices,
    method: methodOf(random, occasion.chain),
    lotWord: 'package',
    dividedShare: occasion.chain[0] === 'intention' || occasion.chain[0] === 'single-source' ? 0 : 0.26,
    code,
    name: (r, office, what) =>
      `${r.chance(0.55) ? office.name : ''}${r.chance(0.3) ? r.word('2014年|2014年度') : ''}${what.name}${r.word('采购项目|采购|项目|采购项目')}`,
    parts: (r, what) => `${what.name}${r.word('（一期）|（甲类）|及配套|及安装')}`,
  }
  const project = createProject(occasion, brief, random)
  if (project.divided === false && random.chance(0.05))
    project.parts[0]!.bidders[0]!.rate = `${random.pick(['下浮率', '优惠率', '折扣率'])}：${random.int(3, 38)}%`
  return project
}
