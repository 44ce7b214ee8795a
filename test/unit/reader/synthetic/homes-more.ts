import { lines, page, type Synthetic, table } from './page.ts'

// synthetic: every name, number and place below a county is made up

export const homesMore: Synthetic[] = [
  {
    name: 'plan: counties in rows, unit in the caption, total first',
    page: page(
      '2016年铁岭市城市棚户区改造计划表',
      '2016-03-18',
      lines('填报单位：铁岭市住房和城乡建设委员会　　单位：户、万平方米') +
        table(`县（市）区 | 项目名称 | 改造户数 | 拆迁面积 | 计划投资（万元）
          全市合计 | | 1420 | 9.31 | 42600
          银州区 | 柴河片区 | 900 | 5.81 | 27000
          清河区 | 红旗片区 | 520 | 3.5 | 15600`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'plan',
        title: '2016年铁岭市城市棚户区改造计划表',
        publishedAt: '2016-03-18',
        division: '211200',
        authority: { name: '铁岭市住房和城乡建设委员会' },
        housing: {
          programme: 'shanty',
          areaM2: '93100',
          households: 1420,
          items: [
            { name: '柴河片区', division: '211202', areaM2: '58100' },
            { name: '红旗片区', division: '211204', areaM2: '35000' },
          ],
        },
      },
    ],
  },
  {
    name: 'progress: head of two levels with started and built',
    page: page(
      '盘锦市2014年保障性安居工程公共租赁住房建设进度（截至10月底）',
      '2014-11-05 10:10',
      lines('单位：套') +
        `<table border="1"><tr><td rowspan="2">序号</td><td rowspan="2">县区</td><td colspan="2">新开工</td><td colspan="2">基本建成</td></tr>
<tr><td>目标任务</td><td>已开工套数</td><td>目标任务</td><td>已建成套数</td></tr>
<tr><td>1</td><td>双台子区</td><td>300</td><td>300</td><td>200</td><td>180</td></tr>
<tr><td>2</td><td>盘山县</td><td>150</td><td>120</td><td>100</td><td>100</td></tr>
<tr><td colspan="2">合计</td><td>450</td><td>420</td><td>300</td><td>280</td></tr></table>` +
        lines('盘锦市住房保障管理办公室\n2014年11月4日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'progress',
        title: '盘锦市2014年保障性安居工程公共租赁住房建设进度（截至10月底）',
        publishedAt: '2014-11-05T10:10',
        division: '211100',
        authority: { name: '盘锦市住房保障管理办公室' },
        housing: {
          programme: 'public-rental',
          units: 450,
          items: [
            { name: '双台子区', division: '211102', units: 300, startedUnits: 300, completedUnits: 180 },
            { name: '盘山县', division: '211122', units: 150, startedUnits: 120, completedUnits: 100 },
          ],
        },
      },
    ],
  },
  {
    name: 'eligibility: persons in a list, households in the first sentence',
    page: page(
      '宏伟区2018年度新增廉租住房租赁补贴家庭公示',
      '2018-05-14',
      lines(`经社区初审、街道复审、区住房保障部门终审，以下4户家庭符合廉租住房租赁补贴条件，现予以公示，公示期15天。`) +
        table(`序号 | 户主姓名 | 身份证号 | 家庭人口 | 人均月收入（元） | 住房面积（㎡） | 月补贴额（元）
          1 | 冯玉良 | 211004196001010011 | 2 | 530 | 0 | 240
          2 | 蔡淑琴 | 211004195202020022 | 1 | 480 | 11.5 | 180
          3 | 贺强 | 211004197303030033 | 3 | 500 | 0 | 360
          4 | 裴云 | 211004198104040044 | 2 | 510 | 0 | 240`) +
        lines('监督电话：0419-0000000\n辽阳市宏伟区住房保障办公室\n2018年5月14日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'eligibility',
        title: '宏伟区2018年度新增廉租住房租赁补贴家庭公示',
        publishedAt: '2018-05-14',
        division: '211004',
        authority: { name: '辽阳市宏伟区住房保障办公室' },
        housing: { programme: 'low-rent', households: 4 },
      },
    ],
  },
  {
    name: 'allocation: flats drawn, told in a sentence',
    page: page(
      '平山区经济适用住房选房结果公示',
      '2013-12-09',
      lines(`2013年12月6日，平山区房产局在区政府礼堂组织了北光小区经济适用住房公开选房，应到家庭96户，实到92户，共选定住房88套。现将选房结果公示如下：`) +
        table(`选房号 | 姓名 | 楼号 | 单元 | 房号 | 建筑面积（㎡）
          1 | 章丽 | 3 | 1 | 201 | 58.3
          2 | 米建国 | 3 | 1 | 202 | 58.3`) +
        lines('本溪市平山区房产局\n2013年12月9日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'allocation',
        title: '平山区经济适用住房选房结果公示',
        publishedAt: '2013-12-09',
        division: '210502',
        authority: { name: '本溪市平山区房产局' },
        housing: { programme: 'affordable', units: 88 },
      },
    ],
  },
  {
    name: 'presale: permits of a month, units in the caption',
    page: page(
      '2019年7月商品房预售许可审批情况公示',
      '2019-08-02',
      lines('单位：平方米、套') +
        table(`序号 | 预售许可证号 | 开发企业名称 | 项目名称 | 项目坐落 | 预售面积 | 套数 | 批准日期
          1 | 锦房预许字第2019021号 | 锦州云飞置业有限公司 | 云飞家园 | 古塔区士英街12号 | 10,240.5 | 96 | 2019.7.9
          2 | 锦房预许字第2019022号 | 锦州渤海之星房地产开发有限公司 | 渤海之星二期 | 太和区凌南东里 | 8860 | 80 | 2019.7.22`) +
        lines('锦州市住房和城乡建设局\n2019年8月1日'),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'presale',
        title: '2019年7月商品房预售许可审批情况公示',
        publishedAt: '2019-08-02',
        division: '210702',
        authority: { name: '锦州市住房和城乡建设局' },
        housing: {
          programme: 'market',
          projectName: '云飞家园',
          location: '古塔区士英街12号',
          units: 96,
          areaM2: '10240.5',
          developer: '锦州云飞置业有限公司',
          permitNo: '锦房预许字第2019021号',
        },
      },
      {
        domain: 'housing',
        kind: 'presale',
        title: '2019年7月商品房预售许可审批情况公示',
        publishedAt: '2019-08-02',
        division: '210711',
        authority: { name: '锦州市住房和城乡建设局' },
        housing: {
          programme: 'market',
          projectName: '渤海之星二期',
          location: '太和区凌南东里',
          units: 80,
          areaM2: '8860',
          developer: '锦州渤海之星房地产开发有限公司',
          permitNo: '锦房预许字第2019022号',
        },
      },
    ],
  },
  {
    name: 'project: sentences',
    page: page(
      '清原满族自治县2015年公共租赁住房项目信息公开',
      '2015-06-30',
      lines(`一、项目名称：清原镇浑河源公共租赁住房
        二、建设地点：清原镇北三家路东侧
        三、建设单位：清原满族自治县城乡建设投资有限公司
        四、建设规模：总建筑面积1.24万平方米，共240套
        五、开工时间：2015年7月；计划竣工时间：2016年11月30日
        清原满族自治县住房和城乡建设局
        2015年6月29日`),
    ),
    records: [
      {
        domain: 'housing',
        kind: 'project',
        title: '清原满族自治县2015年公共租赁住房项目信息公开',
        publishedAt: '2015-06-30',
        division: '210423',
        authority: { name: '清原满族自治县住房和城乡建设局' },
        housing: {
          programme: 'public-rental',
          projectName: '清原镇浑河源公共租赁住房',
          location: '清原镇北三家路东侧',
          units: 240,
          areaM2: '12400',
          developer: '清原满族自治县城乡建设投资有限公司',
          plannedStart: '2015-07',
          plannedCompletion: '2016-11-30',
        },
      },
    ],
  },
]
