import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name, number and place below a county is made up

/** Notices of houses that are taken. */
export const housesTaken: Synthetic[] = [
  {
    name: 'house prenotice: freeze',
    page: page(
      '振兴区人民政府关于暂停办理纤维新区地块房屋征收范围内有关手续的通告',
      '2018-05-03',
      lines(`因纤维新区地块旧城区改建项目建设需要，丹东市振兴区人民政府拟对该项目范围内国有土地上房屋实施征收。现通告如下：
        一、征收范围：东起花园路、南起纤维街、西至青年大街、北至福春街。
        二、范围内被征收房屋约540户，总建筑面积约2.7万平方米。
        三、暂停期限自2018年5月3日至2019年5月2日。
        房屋征收部门：丹东市振兴区房屋征收管理办公室
        房屋征收实施单位：丹东市振兴区动迁服务中心
        丹东市振兴区人民政府
        2018年5月3日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-prenotice',
        title: '振兴区人民政府关于暂停办理纤维新区地块房屋征收范围内有关手续的通告',
        publishedAt: '2018-05-03',
        division: '210603',
        authority: { name: '丹东市振兴区人民政府' },
        expropriation: {
          projectName: '纤维新区地块旧城区改建项目',
          scope: '东起花园路、南起纤维街、西至青年大街、北至福春街',
          households: 540,
          buildingAreaM2: '27000',
          department: '丹东市振兴区房屋征收管理办公室',
          implementer: '丹东市振兴区动迁服务中心',
        },
      },
    ],
  },
  {
    name: 'house plan: draft with sections',
    page: page(
      '兴隆台区新工街片区房屋征收补偿方案（征求意见稿）',
      '2021-07-22',
      lines(`为改善居民居住条件，拟定本方案，现公开征求意见，期限30日。
        第一条 项目名称：新工街片区棚户区改造项目
        第二条 征收范围：新工街以西、石油大街以北、泰山路以东、兴隆街以南。
        第三条 征收主体：盘锦市兴隆台区人民政府；征收部门：盘锦市兴隆台区住房和城乡建设局；征收实施单位：盘锦市兴隆台区新工街道办事处。
        第四条 本项目共涉及被征收户212户，房屋建筑面积13,450.8平方米。
        第五条 签约期限：2021年9月1日至2021年10月30日。
        第六条 征收补偿费用预算总额为9800万元，已专户存储。
        第七条 临时安置费：每平方米每月10元；搬迁费每户1000元。
        盘锦市兴隆台区住房和城乡建设局
        2021年7月22日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-plan',
        title: '兴隆台区新工街片区房屋征收补偿方案（征求意见稿）',
        publishedAt: '2021-07-22',
        division: '211103',
        authority: { name: '盘锦市兴隆台区住房和城乡建设局' },
        expropriation: {
          projectName: '新工街片区棚户区改造项目',
          scope: '新工街以西、石油大街以北、泰山路以东、兴隆街以南',
          households: 212,
          buildingAreaM2: '13450.8',
          compensationYuan: '98000000',
          signingPeriod: '2021年9月1日至2021年10月30日',
          department: '盘锦市兴隆台区住房和城乡建设局',
          implementer: '盘锦市兴隆台区新工街道办事处',
        },
      },
    ],
  },
  {
    name: 'house decision: who does it in a sentence',
    page: page(
      '关于对振安区鸭绿江社区沿江地块房屋实施征收的决定',
      '2016-11-25 08:30',
      lines(`振安政征决〔2016〕1号
        根据《国有土地上房屋征收与补偿条例》，现决定对沿江地块防洪工程项目范围内国有土地上房屋实施征收。
        一、征收范围为：东至沿江路，西至振八街，南至江堤，北至鸭绿江大街。
        二、丹东市振安区房屋征收办公室为本项目的房屋征收部门，委托丹东市振安区珍珠街道办事处承担房屋征收与补偿的具体工作。
        三、签约期限为2016年12月1日至2017年1月14日。
        四、被征收房屋共计96户，建筑面积6,320平方米。
        丹东市振安区人民政府
        2016年11月24日`),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-decision',
        title: '关于对振安区鸭绿江社区沿江地块房屋实施征收的决定',
        publishedAt: '2016-11-25T08:30',
        division: '210604',
        documentNo: '振安政征决〔2016〕1号',
        authority: { name: '丹东市振安区人民政府' },
        expropriation: {
          projectName: '沿江地块防洪工程项目',
          scope: '东至沿江路，西至振八街，南至江堤，北至鸭绿江大街',
          households: 96,
          buildingAreaM2: '6320',
          signingPeriod: '2016年12月1日至2017年1月14日',
          department: '丹东市振安区房屋征收办公室',
          implementer: '丹东市振安区珍珠街道办事处',
        },
      },
    ],
  },
  {
    name: 'house result: table of households with a total',
    page: page(
      '宏伟区光华街道平房区改造项目房屋征收分户补偿情况公示',
      '2019-03-14',
      lines('现将宏伟区光华街道平房区改造项目已签约的24户被征收人补偿情况公示如下：') +
        table(`序号 | 姓名 | 房屋地址 | 建筑面积（平方米） | 安置方式 | 补偿总额（万元）
          1 | 张立新 | 光华街12号 | 45.60 | 货币补偿 | 21.888
          2 | 刘秀云 | 光华街14号 | 60.00 | 产权调换 | 28.800
          合计 | | | 105.60 | | 50.688`) +
        lines('公示期：2019年3月14日至3月20日\n辽阳市宏伟区房屋征收办公室\n2019年3月14日'),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-result',
        title: '宏伟区光华街道平房区改造项目房屋征收分户补偿情况公示',
        publishedAt: '2019-03-14',
        division: '211004',
        authority: { name: '辽阳市宏伟区房屋征收办公室' },
        expropriation: { projectName: '宏伟区光华街道平房区改造项目', households: 24, buildingAreaM2: '105.6', compensationYuan: '506880' },
      },
    ],
  },
  {
    name: 'house decision as a form',
    page: page(
      '海城市人民政府房屋征收决定公告',
      '2020-06-18',
      table(`项目名称 | 海城市西关片区老旧房屋改造项目
        征收范围 | 东至永安路，南至北关街，西至环城路，北至光明街
        征收部门 | 海城市住房和城乡建设局
        实施单位 | 海城市海州管理区办事处
        征收户数 | 402户
        建筑面积 | 2.16万平方米
        补偿费用总额 | 1.35亿元
        签约期限 | 自公告之日起40日内`) + lines('海政征决字〔2020〕2号\n海城市人民政府\n2020年6月18日'),
    ),
    records: [
      {
        domain: 'expropriation',
        kind: 'house-decision',
        title: '海城市人民政府房屋征收决定公告',
        publishedAt: '2020-06-18',
        division: '210381',
        documentNo: '海政征决字〔2020〕2号',
        authority: { name: '海城市人民政府' },
        expropriation: {
          projectName: '海城市西关片区老旧房屋改造项目',
          scope: '东至永安路，南至北关街，西至环城路，北至光明街',
          households: 402,
          buildingAreaM2: '21600',
          compensationYuan: '135000000',
          signingPeriod: '自公告之日起40日内',
          department: '海城市住房和城乡建设局',
          implementer: '海城市海州管理区办事处',
        },
      },
    ],
  },
]
