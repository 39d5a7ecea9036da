/* The registries of subjects: how large each is, of what kind, and whom it shares with another. All sizes are made up. */

import type { SubjectKind } from '../../src/registry/index.js'

/** A registry to be made. Those it takes from stand before it in the list. */
export type Pool = {
  readonly registry: string
  readonly size: number
  /** Kinds of its own members, with weights. */
  readonly kinds: readonly (readonly [SubjectKind, number])[]
  /** What its own members do, for their names. */
  readonly trades: readonly string[]
  /** How many of its members are taken from other registries. */
  readonly shared?: readonly (readonly [registry: string, count: number])[]
}

const firms: Pool['kinds'] = [
  ['enterprise', 985],
  ['foreign-enterprise', 15]
]
const shops: Pool['kinds'] = [
  ['sole-trader', 78],
  ['enterprise', 22]
]
const farms: Pool['kinds'] = [
  ['cooperative', 46],
  ['sole-trader', 38],
  ['enterprise', 16]
]
const bodies: Pool['kinds'] = [['organisation', 1]]

const pool = (
  name: string,
  size: number,
  kinds: Pool['kinds'],
  trades: readonly string[],
  shared: Pool['shared'] = []
): Pool => ({ registry: `${name}名录库`, size, kinds, trades, shared: shared.map(([from, n]) => [`${from}名录库`, n]) })

/** One registry for each distinct 检查对象 of the plan, in the order of the plan but for whom they share. */
export const PLAN_POOLS: readonly Pool[] = [
  pool('各类学校', 1486, bodies, ['小学', '中学', '幼儿园', '职业学校']),
  pool('各类影剧院、录像厅(室)、游艺厅(室)、舞厅、音乐厅', 214, shops, ['影剧院', '游艺厅', '舞厅', '音乐厅']),
  pool('各类宾馆、旅店', 1163, shops, ['宾馆', '旅店', '客栈']),
  pool('消耗臭氧层物质销售单位', 9, firms, ['制冷剂销售']),
  pool('消耗臭氧层物质经营活动单位', 26, shops, ['制冷维修'], [['消耗臭氧层物质销售单位', 4]]),
  pool('消耗臭氧层物质生产、使用单位', 1, firms, ['冷链']),
  pool('生态环境监测机构', 7, firms, ['环境监测']),
  pool('机动车排放检验单位', 19, firms, ['机动车检测']),
  pool('成品油零售经营企业', 231, firms, ['加油站']),
  pool('车用油品生产、销售、运输、储存企业', 263, firms, ['油品储运'], [['成品油零售经营企业', 196]]),
  pool('机动车销售企业', 118, firms, ['汽车销售']),
  pool('保安行业相关单位', 43, firms, ['保安服务', '保安培训']),
  pool('爆破作业单位', 11, firms, ['爆破工程']),
  pool('道路危险货物运输企业', 14, firms, ['危货运输']),
  pool('客运经营者', 2318, shops, ['客运', '出租客运']),
  pool(
    '交通运输企业',
    1942,
    firms,
    ['货运', '物流'],
    [
      ['道路危险货物运输企业', 13],
      ['客运经营者', 160]
    ]
  ),
  pool('农药经营主体', 612, shops, ['农药店', '植保']),
  pool('肥料生产、经营、使用单位', 4870, farms, ['农资', '种植'], [['农药经营主体', 380]]),
  pool('养殖场、屠宰场', 6420, farms, ['养殖', '牧业', '屠宰']),
  pool('种子生产经营者', 738, shops, ['种业'], [['肥料生产、经营、使用单位', 210]]),
  pool('兽药经营者', 296, shops, ['兽药店']),
  pool('饲料、饲料添加剂生产企业、经营者', 655, shops, ['饲料'], [['兽药经营者', 90]]),
  pool('从事种畜禽生产经营的单位', 87, farms, ['种畜禽'], [['养殖场、屠宰场', 61]]),
  pool('利用水生野生动物及其制品的单位', 5, shops, ['水产']),
  pool('使用领域消防产品', 9800, [['product', 1]], ['灭火器', '消火栓箱', '应急照明灯', '防火门']),
  pool('各类工业企业', 2730, firms, ['建材', '食品加工', '机械', '纺织']),
  pool('烟花爆竹零售经营户', 1180, [['sole-trader', 1]], ['烟花零售']),
  pool('烟花爆竹批发经营户', 9, firms, ['烟花批发']),
  pool('经营性互联网文化单位', 31, firms, ['网络文化']),
  pool('营业性演出从业单位', 52, firms, ['演出'], [['经营性互联网文化单位', 6]]),
  pool('艺术品经营单位', 73, shops, ['字画', '砖雕艺术']),
  pool('旅行社', 46, firms, ['旅行社']),
  // Nobody in the prefecture holds such examinations: the task stands in the plan and its registry is empty.
  pool('社会艺术水平考级机构', 0, bodies, ['艺术考级']),
  pool('新车销售市场经营主体', 124, firms, ['新车销售'], [['机动车销售企业', 97]]),
  pool('二手车交易市场和二手车经营主体', 86, shops, ['二手车'], [['机动车销售企业', 12]]),
  pool('报废机动车回收企业', 4, firms, ['报废车回收']),
  pool('单用途商业预付卡发卡企业', 6, firms, ['商超']),
  pool('物业企业', 203, firms, ['物业服务']),
  pool('房地产开发企业', 157, firms, ['房地产开发']),
  pool('建筑市场从业单位', 946, firms, ['建筑', '劳务', '监理']),
  pool('燃气经营企业', 38, firms, ['燃气']),
  pool(
    '园林绿化行业相关企业和从业人员',
    412,
    [
      ['enterprise', 45],
      ['counterpart', 55]
    ],
    ['园林绿化'],
    [['建筑市场从业单位', 60]]
  ),
  pool('城镇污水处理厂', 13, [['place', 1]], ['污水处理厂']),
  pool('涉嫌税收违法当事人', 27, [['counterpart', 1]], ['涉税当事人']),
  pool('工程建设领域在建工程项目', 684, [['project', 1]], ['住宅楼', '道路工程', '学校扩建', '水利工程']),
  pool('各县(市)', 8, [['jurisdiction', 1]], []),
  pool(
    '联网直报平台企业',
    486,
    firms,
    ['商贸', '服务'],
    [
      ['各类工业企业', 214],
      ['交通运输企业', 38],
      ['房地产开发企业', 61]
    ]
  ),
  pool('印刷业经营者', 163, shops, ['印刷', '打印复印']),
  pool('互联网新闻信息服务提供者', 4, bodies, ['新闻网站']),
  pool('政府采购代理机构', 58, firms, ['招标代理']),
  pool('党政机关会议场所', 72, firms, ['会议中心'], [['各类宾馆、旅店', 64]]),
  pool('探矿权人、采矿权人', 96, firms, ['矿业'], [['各类工业企业', 31]]),
  pool('民用爆炸物品销售企业', 3, firms, ['民爆器材'], [['爆破作业单位', 1]]),
  pool('经营高危险性体育项目单位', 23, shops, ['游泳馆', '滑雪场'], [['各类宾馆、旅店', 4]]),
  pool('林木种苗生产经营者', 1240, farms, ['苗木'], [['种子生产经营者', 70]]),
  pool('粮食企业', 528, shops, ['粮油'])
]

/** All firms that stand in a registry above and report, with others besides. */
export const REPORTING_POOL: Pool = pool('已公示2021年度年报企业', 22_400, firms, [
  '商贸',
  '科技',
  '文化',
  '农业',
  '工程'
])

/** Registries that this plan draws nobody from; the last one takes whoever is left. */
export const OTHER_POOLS: readonly Pool[] = [
  pool(
    '食品经营者',
    24_600,
    shops,
    ['餐饮店', '副食店', '小吃店'],
    [
      ['各类宾馆、旅店', 520],
      ['各类学校', 610]
    ]
  ),
  pool('农民专业合作社', 6100, [['cooperative', 1]], ['种植', '中药材', '百合'], [['养殖场、屠宰场', 900]]),
  pool('个体工商户（其他）', 0, [['sole-trader', 1]], ['百货店', '理发店', '服装店', '维修店'])
]
