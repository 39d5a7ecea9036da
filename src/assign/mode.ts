/* 大随机、小随机、编组随机、交叉随机: from which regions the crews of a visit come, a named predicate a mode
   (临夏州市场监管系统细则 第十三条; 临夏州部门联合细则 第二十三条). The texts name the modes and define none; these are the library's. */

import { compareUtf8, type Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'

/** 大随机 `whole`、小随机 `own`、编组随机 `groups`、交叉随机 `cross` 与按抽出的轮转交叉 `rotation`. @since 0.1.0 */
export type Mode = 'whole' | 'own' | 'groups' | 'cross' | 'rotation'

/** All modes. 全部抽取方式。 @since 0.1.0 */
export const MODES: readonly Mode[] = ['whole', 'own', 'groups', 'cross', 'rotation']

/** How far a pool may be widened. 人员来源可扩大的范围。 @since 0.1.0 */
export type WideningScope = 'neighbours' | 'prefecture'

/** Both scopes, the nearer first. 两种范围，由近及远。 @since 0.1.0 */
export const WIDENING_SCOPES: readonly WideningScope[] = ['neighbours', 'prefecture']

/**
 * A pool that is widened, decided before the draw: the crews of a department (or the experts of a specialty) for the
 * subjects of one region. 抽取前决定的来源扩大：某部门（或某专业）在某地区的检查对象。
 *
 * @basis 临夏州部门联合细则 第二十三条
 * @since 0.1.0
 */
export type Widening = {
  /** The department; for experts the specialty. 部门；专家则为专业。 */
  readonly department: Name
  /** Where the subjects are. 检查对象所在地区。 */
  readonly region: RegionCode
  readonly to: WideningScope
  readonly reason: string
  readonly approver: Name
}

/** Where a visit is, and where its tasks let officers come from. 上门所在地区，及各项任务所允许的人员来源地区。 @since 0.1.0 */
export type Place = {
  /** Where the subject is. 检查对象所在地区。 */
  readonly region: RegionCode
  /** The regions that all its tasks allow, by bytes; null: any. 各项任务共同允许的地区；null 表示不限。 */
  readonly regions: readonly RegionCode[] | null
}

/** From where people may come, nearest first. 人员来源，由近及远。 @since 0.1.0 */
export type Reach = {
  /** The mode's own regions, by bytes; null: any. 本方式的来源地区，按字节；null 表示不限。 */
  readonly own: readonly RegionCode[] | null
  /** From where nobody comes, not even by a widening; null: no such region. 无论如何不得来自的地区；null 表示无。 */
  readonly never: RegionCode | null
  /** Added by a widening: listed neighbours of the own regions, by bytes. 扩大至的相邻地区，按字节。 */
  readonly neighbours: readonly RegionCode[]
  /** Added by a widening: every other region. 是否扩大至其余一切地区。 */
  readonly beyond: boolean
}

/** 0: the mode's own regions; 1: neighbours; 2: every other region. 0 本级，1 相邻地区，2 其余地区。 @since 0.1.0 */
export type Tier = 0 | 1 | 2

/**
 * 大随机: from the whole area, whatever its tasks allow. 大随机：全域人员，不问任务层级。
 *
 * @example wholeRandom().own // => null
 * @basis 临夏州市场监管系统细则 第十三条
 * @since 0.1.0
 */
export const wholeRandom = (): Reach => from(null, null)

/**
 * 小随机: from the regions that the tasks of the visit allow (R). 小随机：各项任务共同允许的地区。
 *
 * @example ownRandom({ region: '622921', regions: ['622900', '622921'] }).own // => ['622900', '622921']
 * @basis 临夏州市场监管系统细则 第十三条
 * @since 0.1.0
 */
export const ownRandom = ({ regions }: Place): Reach => from(regions, null)

/**
 * 编组随机: as 小随机, where a group that was formed beforehand goes as a whole. 编组随机：来源同小随机，预先编成的组整组派出。
 *
 * @basis 临夏州市场监管系统细则 第十三条
 * @since 0.1.0
 */
export const groupRandom = (place: Place): Reach => ownRandom(place)

/**
 * 交叉随机: from anywhere but the subject's own region (r), which stays closed to every widening too.
 * 交叉随机：任何人不检查本地区的对象，扩大来源时亦然。
 *
 * @example crossRandom({ region: '622921', regions: ['622921'] }).never // => '622921'
 * @basis 临夏州市场监管系统细则 第十三条
 * @since 0.1.0
 */
export const crossRandom = ({ region }: Place): Reach => from(null, region)

/**
 * 轮转交叉: the subject's own region (r) gives its part to the region that the drawn cycle names, the other regions
 * that the tasks allow stay: (R \ {r}) ∪ {π(r) if r ∈ R}; where any may come, π(r) alone. 轮转交叉：以抽出的轮转地区代替对象所在地区。
 *
 * @param next π(r): whose officers inspect the subjects of r
 * @example rotationRandom({ region: '622921', regions: ['622900', '622921'] }, '622922').own // => ['622900', '622922']
 * @basis 临夏州市场监管系统细则 第十三条
 * @since 0.1.0
 */
export function rotationRandom({ region, regions }: Place, next: RegionCode): Reach {
  if (regions === null) return from([next], region)
  const others = regions.filter((one) => one !== region)
  const rotated = others.length < regions.length && !others.includes(next) ? [...others, next] : others
  return from([...rotated].sort(compareUtf8), region)
}

/**
 * The reach of a mode. 某抽取方式的来源。
 *
 * @param next π(r); read by `rotation` alone
 * @since 0.1.0
 */
export function reachOf(mode: Mode, place: Place, next: RegionCode | null): Reach {
  switch (mode) {
    case 'whole':
      return wholeRandom()
    case 'own':
      return ownRandom(place)
    case 'groups':
      return groupRandom(place)
    case 'cross':
      return crossRandom(place)
    case 'rotation':
      if (next === null) throw new Error('a rotation without a region to follow')
      return rotationRandom(place, next)
  }
}

/**
 * A reach with what a widening adds: the listed neighbours of its own regions, and for the prefecture every other
 * region. 加入扩大来源后的范围。
 *
 * @param neighboursOf the listed neighbours of a region
 * @basis 临夏州部门联合细则 第二十三条
 * @since 0.1.0
 */
export function widened(
  reach: Reach,
  to: WideningScope,
  neighboursOf: (region: RegionCode) => readonly RegionCode[]
): Reach {
  return reach.own === null
    ? reach
    : { ...reach, neighbours: neighboursOfReach(reach, neighboursOf), beyond: to === 'prefecture' }
}

/**
 * The listed neighbours of a reach's own regions that are none of them, by bytes. 来源地区的相邻地区（不含自身），按字节。
 *
 * @since 0.1.0
 */
export function neighboursOfReach(
  { own, never }: Reach,
  neighboursOf: (region: RegionCode) => readonly RegionCode[]
): readonly RegionCode[] {
  const near = new Set((own ?? []).flatMap((region) => neighboursOf(region)))
  return [...near].filter((region) => region !== never && !(own?.includes(region) ?? true)).sort(compareUtf8)
}

/**
 * From how far a region is; null: nobody comes from there. 某地区属于哪一层级；null 表示不可来自该地区。
 *
 * @since 0.1.0
 */
export const tierOf =
  ({ own, never, neighbours, beyond }: Reach) =>
  (region: RegionCode): Tier | null => {
    if (region === never) return null
    if (own === null || own.includes(region)) return 0
    return neighbours.includes(region) ? 1 : beyond ? 2 : null
  }

const from = (own: Reach['own'], never: Reach['never']): Reach => ({ own, never, neighbours: [], beyond: false })
