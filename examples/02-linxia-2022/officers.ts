/* 4,074 officers and what they declared, all made up. */

import type { Relation, RelationKind, RelationSource } from '../../src/assign/index.js'
import type { CivilDate, Name } from '../../src/kernel/index.js'
import type {
  Certificate,
  Officer,
  OfficerGroup,
  OfficerStatus,
  RegionEntry,
  Subject
} from '../../src/registry/index.js'
import { syllables } from './names.js'
import { chanceOf, type Chance } from './random.js'

/** As many as the prefecture imported. */
export const OFFICERS = 4074

/** How many relations are declared. */
export const RELATIONS = 360

// The market regulator has whoever is not counted here.
const STRENGTHS: readonly (readonly [string, number])[] = [
  ['农业农村部门', 430],
  ['公安部门', 380],
  ['交通运输部门', 300],
  ['应急管理部门', 260],
  ['卫生健康部门', 240],
  ['住建部门', 230],
  ['生态环境部门', 180],
  ['税务部门', 170],
  ['文旅部门', 120],
  ['消防救援机构', 190],
  ['商务部门', 90],
  ['林草部门', 90],
  ['自然资源部门', 80],
  ['人社部门', 75],
  ['教育部门', 60],
  ['财政部门', 40],
  ['统计部门', 30],
  ['民政部门', 35],
  ['工信部门', 30],
  ['发展改革部门', 30],
  ['粮食储备部门', 30],
  ['新闻出版部门', 20],
  ['体育部门', 12],
  ['网信部门', 8]
]

/** Makes the officers: department by department, one in five with the prefecture, the others in its counties. */
export function makeOfficers(
  seed: string,
  prefecture: RegionEntry,
  counties: readonly RegionEntry[]
): readonly Officer[] {
  const counted = STRENGTHS.reduce((sum, [, count]) => sum + count, 0)
  const departments = [['市场监管部门', OFFICERS - counted] as const, ...STRENGTHS]
  const places = departments.flatMap(([department, count]) => Array.from({ length: count }, () => department))
  const chances = new Map(departments.map(([department]) => [department, chanceOf(seed, department)]))
  const trained = chanceOf(seed, 'specialties')
  return places.map((department, i) => {
    const officer = officerOf(department, i, chances.get(department) as Chance, prefecture, counties)
    return { ...officer, specialties: specialtiesIn(department, trained) }
  })
}

/** Makes the declared relations: an officer and a subject of one place, few of them for a time only. */
export function makeRelations(
  seed: string,
  subjects: readonly Subject[],
  officers: readonly Officer[]
): readonly Relation[] {
  const chance = chanceOf(seed, 'relations')
  const inRegion = new Map<string, Officer[]>()
  for (const officer of officers) inRegion.set(officer.region, [...(inRegion.get(officer.region) ?? []), officer])
  const pairs = chance.some(subjects, RELATIONS).map(({ id, region }) => ({
    officer: chance.pick(inRegion.get(region) ?? officers).id,
    subject: id,
    kind: chance.byWeight(RELATION_KINDS)
  }))
  const declared = chanceOf(seed, 'declarations')
  return pairs.map((pair) => {
    const [from, to] = declared.byWeight(VALIDITIES)
    return { ...pair, source: declared.byWeight(SOURCES), from: from as CivilDate | null, to: to as CivilDate | null }
  })
}

const SOURCES: readonly (readonly [RelationSource, number])[] = [
  ['officer', 60],
  ['department', 25],
  ['subject', 15]
]

// The last one is over before the campaign begins: it keeps nobody apart.
const VALIDITIES: readonly (readonly [readonly [string | null, string | null], number])[] = [
  [[null, null], 90],
  [['2020-01-01', null], 4],
  [[null, '2022-06-30'], 3],
  [['2019-01-01', '2021-12-31'], 3]
]

// Of a thousand officers of a department, how many are trained in what some row of the plan asks of all its departments.
const TRAINED: readonly (readonly [specialty: string, department: string, times: number])[] = [
  ['消防监督检查', '消防救援机构', 600],
  ['消防监督检查', '市场监管部门', 150],
  ['兽药监督', '农业农村部门', 350],
  ['兽药监督', '市场监管部门', 200],
  ['房地产市场检查', '市场监管部门', 100]
]

const specialtiesIn = (department: string, chance: Chance): Officer['specialties'] =>
  TRAINED.filter(([, own, times]) => own === department && chance.inThousand(times)).map(([name]) => name as Name)

const RELATION_KINDS: readonly (readonly [RelationKind, number])[] = [
  ['kinship', 40],
  ['same-village', 25],
  ['shareholding', 10],
  ['former-employment', 15],
  ['past-penalty', 5],
  ['other', 5]
]

const STATUSES: readonly (readonly [OfficerStatus, number])[] = [
  ['on-duty', 955],
  ['leave', 20],
  ['training', 12],
  ['seconded', 9],
  ['suspended', 2],
  ['left', 2]
]

const GROUPS: readonly (readonly [OfficerGroup, number])[] = [
  ['civil-servant', 52],
  ['qualified-staff', 24],
  ['enforcement-team', 18],
  ['daily-supervision', 6]
]

const SHARES = [15, 12, 11, 11, 10, 10, 11, 9]

function officerOf(
  department: string,
  serial: number,
  chance: Chance,
  prefecture: RegionEntry,
  counties: readonly RegionEntry[]
): Officer {
  const region = chance.inThousand(200)
    ? prefecture
    : chance.byWeight(counties.map((county, i) => [county, SHARES[i] ?? 10] as const))
  const group = chance.byWeight(GROUPS)
  const number = String(serial + 1).padStart(4, '0')
  const certificate = certificateOf(group, number, chance)
  return {
    id: `LX-RY-${number}` as Name,
    name: `示例${syllables(chance)}`,
    office: `${region.name}${department}` as Name,
    department: department as Name,
    post: null,
    certificate,
    userRight: '检查人员' as Name,
    fields: [],
    mobile: null,
    region: region.code,
    group,
    qualifications: certificate === null ? [] : ['行政执法' as Name],
    specialties: [],
    mayLead: certificate !== null && group !== 'daily-supervision' && chance.inThousand(370),
    status: chance.byWeight(STATUSES),
    // Two visits a month, and three for whoever belongs to an enforcement team.
    capacity: group === 'enforcement-team' ? 36 : 24
  }
}

// Most are valid all year, some run out in the middle of it, and half of the third group hold none.
function certificateOf(group: OfficerGroup, number: string, chance: Chance): Certificate | null {
  if (group === 'daily-supervision' && chance.inThousand(500)) return null
  const years = chance.inThousand(965)
    ? (['2019-05-01', '2024-04-30'] as const)
    : chance.pick([
        ['2017-07-01', '2022-06-30'],
        ['2017-10-01', '2022-09-30'],
        ['2022-05-16', '2027-05-15']
      ] as const)
  const [from, to] = years as unknown as readonly [CivilDate, CivilDate]
  return { number: `示例证${number}` as Name, from, to }
}
