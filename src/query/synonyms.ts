import { fold } from './fold.ts'

/**
 * Words for one thing, as notices and people use them, and words for things near to it. Data: a line each; the order does not matter.
 * `A = B`: one thing. `A : B C`: B and C are kinds of A. `A ~ B C`: who asks for A may be served with B and C, and not the other way round.
 * `A ! B`: A does not mean B, whatever the lines before it say.
 */
export const commonWords = `
电脑 = 计算机 = 微机 = 台式机 = 笔记本
食堂 = 餐厅 = 餐饮 = 伙食 = 膳食
食材 = 食品配送 = 主副食 = 副食品 = 农副产品
保安 = 安保 = 保安员
保洁 = 清洁 = 清扫 = 环卫
物业 = 物业管理 = 物业服务
无人机 = 无人驾驶航空器 = 无人飞行器
校服 = 学生装 = 学生服 = 学生制服
体检 = 健康检查 = 健康体检
维保 = 维护保养 = 维修保养
汽车 = 车辆 = 机动车
救护车 = 急救车
公交车 = 公共汽车
校车 = 学生接送车
垃圾车 = 环卫车
绿化 = 园林 = 景观
道路 = 公路 = 市政路 = 路面
污水 = 废水
自来水 = 供水 = 给水
供暖 = 供热 = 采暖 = 取暖
路灯 = 照明 = 亮化
消防 = 灭火
监控 = 视频监控 = 安防
软件 = 信息系统 = 信息化
印刷 = 印制
家具 = 课桌椅 = 办公桌
图书 = 书籍
监理 = 工程监理
勘察 = 勘测 = 勘探
拆迁 = 征收 = 动迁
征地 = 土地征收 = 征收土地 = 征用
宅基地 = 农房
棚改 = 棚户区
旧改 = 老旧小区
公租房 = 公共租赁住房
廉租房 = 廉租住房
经适房 = 经济适用房 = 经济适用住房
保障房 = 保障性住房
共有产权房 = 共有产权住房
承包 = 发包 = 外包 = 托管 = 委托
经营 = 运营
医疗设备 = 医疗器械 = 医用设备
器材 = 器械
采购 = 购置
维修 = 修缮 = 修理 = 大修
新建 = 建设
扩建 = 改建 = 改扩建
国土 = 自然资源 = 规划资源
城管 = 城市管理 = 综合执法
住建 = 住房和城乡建设 = 建设局
人社 = 人力资源和社会保障
发改 = 发展和改革
卫健委 = 卫生健康委员会 = 卫计委 = 卫生和计划生育
公安 = 警察
实验室 = 实训室
疫苗 = 免疫
空调 = 空气调节 = 制冷
电梯 = 升降机 = 扶梯
打印机 = 复印机 = 多功能一体机
办公用品 = 文具 = 办公耗材
服务器 = 存储设备
投影仪 = 投影机
显示屏 = led屏 = 大屏
彩超 = 超声 = b超 = 超声诊断
ct = 计算机断层 = 断层扫描 = 体层摄影
核磁 = 核磁共振 = 磁共振 = mri
dr = x射线摄影 = 数字化x线 = x光机
呼吸机 = 有创呼吸 = 无创呼吸
内镜 = 内窥镜 = 胃镜 = 肠镜
试剂 = 耗材
药品 = 药物
课桌 = 课桌椅
床 = 病床
垃圾处理 = 垃圾处置 = 生活垃圾
垃圾焚烧 = 焚烧发电
厕所 = 公厕 = 卫生间
桥 = 桥梁 = 大桥
河道 = 河流 = 水系
水库 = 除险加固
防洪 = 堤防 = 护岸
灌溉 = 灌区 = 节水灌溉
农田 = 高标准农田 = 土地整治 = 土地整理
造林 = 植树 = 绿化造林
充电桩 = 充电设施 = 充电站
煤炭 = 燃煤
天然气 = 燃气 = 煤气
加油 = 燃油 = 成品油
审计 = 会计师事务所
造价 = 造价咨询 = 工程造价 = 预决算
律师 = 法律顾问 = 法律服务
评估 = 资产评估
测绘 = 测量
规划 = 规划编制
设计 = 勘察设计 = 施工图设计
保险 = 投保 = 承保
培训 = 教育培训
租赁 = 出租 = 租用
搬家 = 搬迁 = 搬运
宣传 = 广告
养老 = 敬老院 = 养老院 = 福利院
幼儿园 = 幼儿 = 学前教育
高中 = 中学
宿舍 = 公寓 = 周转房
操场 = 运动场 = 塑胶跑道 = 体育场
体育器材 = 健身器材
河砂 = 河沙 = 砂石 = 采砂
采矿权 = 开采权 = 矿业权
探矿权 = 勘查权 = 矿业权
流转 = 承包经营权 = 转包
机动地 = 集体土地
补偿 = 补助 = 安置费
补偿标准 = 区片综合地价 = 区片价
地上附着物 = 青苗 = 地上物
预售 = 商品房预售
商品房 = 住宅 = 楼盘
摇号 = 选房 = 配租
轮候 = 候补
商业用地 = 商服用地
住宅用地 = 居住用地
校园网 = 网络设备 = 交换机
智慧城市 = 数字城市
电子政务 = 政务云
机房 = 数据中心
档案 = 档案数字化
防疫 = 疫情防控 = 消杀
口罩 = 防护用品 = 防护服
扶贫 = 脱贫 = 乡村振兴
旅游 = 景区 = 文旅
博物馆 = 展览馆 = 陈列馆
图书馆 = 阅览室
派出所 = 公安分局
监狱 = 看守所
法院 = 人民法院
检察院 = 人民检察院

学校 : 中学 小学 学院 大学 职校 技校 幼儿园 一中 二中 三中 四中 附中 附小
中小学 : 中学 小学
高校 : 大学 学院
大学 ~ 学院
医院 : 卫生院 保健院 妇幼 卫生服务中心 卫生中心
银行 : 农商行 信用社 农信
机关 : 人民政府 委员会 办公室
医疗 ~ 医院 卫生
医疗设备 ~ 超声 内镜 监护仪 呼吸机 ct 磁共振 手术 医用 诊断
医疗器械 ~ 超声 内镜 监护仪 呼吸机 ct 磁共振 手术 医用
校服 ~ 服装 制服 被服 运动服 军训服
制服 ~ 服装 工作服 被服 执勤服
服装 ~ 制服 校服 工作服 被装
电脑 ~ 一体机 终端 工作站 云桌面 信息化设备 多媒体
道路 ~ 大道 大街 街道 路段 路工程 路新建 路改造 沥青
公路 ~ 乡道 县道 省道 国道
桥梁 ~ 危桥
食堂 ~ 食材 配送 厨房
餐饮 ~ 厨房 食材
厨房 ~ 炊具 灶具
维保 ~ 维护 维修 保养
保洁 ~ 物业 垃圾清运
保安 ~ 物业
污水处理 ~ 提标改造 污水管网 一体化
污水 ~ 管网 排水
供水 ~ 水厂 管网 饮水
排水 ~ 雨污分流 管网
监控 ~ 摄像 天网 雪亮
家具 ~ 桌椅 书柜 床
图书 ~ 教材 读物 期刊
空调 ~ 中央空调 暖通
绿化 ~ 苗木 草坪 养护
园林 ~ 苗木 公园
垃圾 ~ 清运 环卫 渗滤液 填埋
清运 ~ 转运 收运 外运
光伏 ~ 太阳能
太阳能 ~ 光伏
审计 ~ 会计 财务
体育 ~ 健身 球场 运动
公租房 ~ 保障性住房 配租
保障房 ~ 公租房 廉租房 经济适用住房
征地 ~ 土地 补偿 区片综合地价 安置
拆迁 ~ 房屋征收 安置 补偿
土地 ~ 地块 宗地 用地
工业用地 ~ 工业
住宅用地 ~ 住宅
农村 ~ 村 乡镇 镇
老旧小区 ~ 小区改造 棚户区 背街小巷 既有住宅
桌椅 ~ 课桌 办公家具
消毒 ~ 消杀 防疫
网络 ~ 交换机 宽带 专线
`

/** What a table of words says of a word. */
export interface Words {
  /** Other words for the same. */
  same(word: string): readonly string[]
  /** Words for its kinds. */
  kinds(word: string): readonly string[]
  /** Words for what is near to it. */
  near(word: string): readonly string[]
  /** Whether the table says that a word does not mean another, nor is short for it. */
  denies(word: string, other: string): boolean
  /** Every word of the table. */
  readonly all: ReadonlySet<string>
}

/** A line of a table that says nothing, with why. */
export interface WordProblem {
  line: number
  message: string
}

const relations = { ':': 'kinds', '~': 'near' } as const

/** Reads tables of words; blank lines and those that begin with `#` are left out. */
export function readWords(...tables: string[]): Words & { problems: WordProblem[] } {
  const maps = { same: new Map<string, Set<string>>(), kinds: new Map<string, Set<string>>(), near: new Map<string, Set<string>>() }
  const denied = new Set<string>()
  const problems: WordProblem[] = []
  const add = (relation: keyof typeof maps, word: string, others: string[]) => {
    const known = maps[relation].get(word) ?? new Set()
    for (const other of others) {
      if (other !== word) known.add(other)
      denied.delete(`${word}\n${other}`)
    }
    maps[relation].set(word, known)
  }
  const deny = (word: string, other: string) => {
    maps.same.get(word)?.delete(other)
    denied.add(`${word}\n${other}`)
  }
  for (const table of tables)
    for (const [index, line] of table.split('\n').entries()) {
      const text = fold(line).trim()
      if (text === '' || text.startsWith('#')) continue
      const signs = [...new Set(text.match(/[=:~!]/g))] as ('=' | '!' | keyof typeof relations)[]
      const parts = text.split(/[=:~!]/).map((part) => part.trim())
      const [first = '', second = ''] = parts
      if (signs.length !== 1 || parts.includes('') || (signs[0] !== '=' && parts.length !== 2))
        problems.push({ line: index + 1, message: `expected "A = B", "A : B C", "A ~ B C" or "A ! B C", found "${line.trim().slice(0, 60)}"` })
      else if (signs[0] === '=') for (const word of parts) add('same', word, parts)
      else if (signs[0] === '!') for (const other of second.split(/\s+/)) deny(first, other)
      else add(relations[signs[0]!], first, second.split(/\s+/))
    }
  const wordsOf = (relation: keyof typeof maps) => (word: string) => [...(maps[relation].get(word) ?? [])]
  const [same, kinds, near] = [wordsOf('same'), wordsOf('kinds'), wordsOf('near')]
  return {
    same,
    kinds,
    near: (word) => near(word).filter((other) => !maps.same.get(word)?.has(other)),
    denies: (word, other) => denied.has(`${word}\n${other}`),
    all: new Set(Object.values(maps).flatMap((map) => [...map].flatMap(([word, others]) => (others.size > 0 ? [word] : [])))),
    problems,
  }
}

let common: Words | undefined

/** The words that every installation knows. */
export const builtInWords = (): Words => (common ??= readWords(commonWords))
