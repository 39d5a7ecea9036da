/* The main job on its full size: the real plan of 70 rows, 109,275 subjects, 4,074 officers, 120 experts, written by the command and looked at from outside. */

import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sayIn } from '../../cli/words.js'
import { readInputs } from '../../examples/02-linxia-2022/files.js'
import { makeRegistries, type Registries } from '../../examples/02-linxia-2022/registries.js'
import type { Assignment, Staff, TeamChange, TeamLock } from '../../src/assign/index.js'
import type { DrawRecord, Notice } from '../../src/draw/index.js'
import { canonicalJson, orThrow, reasonsOf, type Json } from '../../src/kernel/index.js'
import type { Merging } from '../../src/merge/index.js'
import { readPlan, type Decision, type PlanRow, type StratumDecision } from '../../src/plan/index.js'
import { linxia } from '../../examples/02-linxia-2022/profile.js'
import { creditCodeTroubles, isMarketEntity, type RiskClass, type Subject } from '../../src/registry/index.js'
import { put } from '../pointer.js'
import { run, runScript, type Ended } from './command.js'
import { temporary } from './small-campaign.js'

let folder: ReturnType<typeof temporary>
let ended: Ended
let registries: Registries
let rows: readonly PlanRow[]
let decisions: readonly Decision[]
const file = (name: string): string => join(folder.path, name)
const text = (name: string): string => readFileSync(file(name), 'utf8')
const parsed = (name: string): unknown => JSON.parse(text(name))
const sha256Of = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(file(name)))
    .digest('hex')
const numberOf = (i: number): string => String(i + 1).padStart(2, '0')

beforeAll(() => {
  folder = temporary()
  ended = runScript('examples/02-linxia-2022/demo.ts', [folder.path])
  const inputs = orThrow(readInputs())
  registries = makeRegistries(inputs.regions)
  rows = orThrow(readPlan({ ...inputs, rules: linxia.plan })).plan.rows
  decisions = inputs.ratios.decisions
}, 240_000)
afterAll(() => folder.remove())

const subjectsOf = (registry: string): readonly Subject[] =>
  registries.subjects.filter((subject) => subject.registries.some((name) => name === registry))

describe('the registries', () => {
  it('have the size of the prefecture’s', () => {
    expect(registries.subjects.length).toBe(109_275)
    expect(registries.officers.length).toBe(4074)
    expect(registries.experts.length).toBe(120)
    expect(new Set(registries.subjects.map(({ id }) => id)).size).toBe(109_275)
    expect(new Set(registries.officers.map(({ id }) => id)).size).toBe(4074)
  })

  it('come out the same every time from one seed, and differently from another', () => {
    const { regions } = orThrow(readInputs())
    expect(makeRegistries(regions)).toEqual(registries)
    expect(makeRegistries(regions, 'another').officers).not.toEqual(registries.officers)
  })

  it('hold codes with both check characters for every market entity, each once, and nobody real', () => {
    const entities = registries.subjects.filter(isMarketEntity)
    expect(entities.length).toBeGreaterThan(90_000)
    const wrong = entities.filter(
      ({ id, creditCode }) => String(creditCode) !== id || creditCodeTroubles(id).length > 0
    )
    expect(wrong).toEqual([])
    expect(entities.filter(({ creditCode }) => creditCode?.slice(8, 11) !== 'DEM')).toEqual([])
    expect(registries.subjects.filter(({ name, kind }) => kind !== 'jurisdiction' && !name.startsWith('示例'))).toEqual(
      []
    )
    expect(registries.officers.filter(({ name }) => !name.startsWith('示例'))).toEqual([])
  })

  it('have one registry for all rows of a domain with the same objects, from none to thousands', () => {
    const registryOf = new Map(decisions.map(({ row, registry }) => [row, registry]))
    const keys = new Map<string, Set<string>>()
    for (const { number, domain, objects } of rows) {
      const key = `${domain}\t${objects}`
      keys.set(key, new Set([...(keys.get(key) ?? []), registryOf.get(number) ?? '']))
    }
    expect([...keys.values()].filter((names) => names.size !== 1)).toEqual([])
    const sizes = [...new Set(registryOf.values())].map((registry) => subjectsOf(registry).length)
    expect(sizes.length).toBe(keys.size)
    expect([0, 1, 7].every((size) => sizes.includes(size))).toBe(true)
    expect(Math.max(...sizes)).toBeGreaterThan(20_000)
    expect(registries.subjects.filter((subject) => subject.registries.length > 1).length).toBeGreaterThan(5000)
  })

  it('hold one to three in a hundred that do not go on, and officers who cannot be sent', () => {
    const gone = registries.subjects.filter(({ status }) => status !== 'operating').length
    expect(gone).toBeGreaterThan(1092)
    expect(gone).toBeLessThan(3279)
    const certified = registries.officers.filter(
      ({ certificate }) => certificate !== null && certificate.from <= '2022-01-01' && certificate.to >= '2022-12-31'
    ).length
    expect(certified / 4074).toBeGreaterThan(0.9)
    expect(certified / 4074).toBeLessThan(0.96)
    const leaders = registries.officers.filter(({ mayLead }) => mayLead).length
    expect(leaders / 4074).toBeGreaterThan(0.3)
    expect(leaders / 4074).toBeLessThan(0.4)
  })
})

/** Floor of a percentage in integers, by no code of the library. */
const percentOf = (ratio: string, count: number): number => Math.floor((Number(ratio.replace('%', '')) * count) / 100)

const drawnFrom = (stratum: StratumDecision, count: number): number => {
  if (stratum.quota === null) return count
  return 'ratio' in stratum.quota ? percentOf(stratum.quota.ratio, count) : stratum.quota.number
}

describe('the command', () => {
  it('ends well, tells a short story in both languages and nothing of progress to who is no terminal', () => {
    expect([ended.status, ended.stderr]).toEqual([0, ''])
    expect(ended.stdout).toMatch(/^抽取 70 次，抽中 [\d,]+ 户次[\s\S]*\n70 draws, [\d,]+ drawn/)
    expect(ended.stdout).toMatch(/verified again from the files alone: no difference/)
    expect(ended.stdout).not.toMatch(/[\r\u2026]/)
  })

  it('writes a notice of all 70 draws whose bytes have its digest', () => {
    const notice = parsed('notice.json') as Notice
    expect(notice.draws.length).toBe(70)
    expect(sha256Of('notice.json')).toBe((parsed('record.json') as DrawRecord).noticeDigest)
    expect(sha256Of('staff.json')).toBe(notice.staff?.digest)
    expect(readdirSync(file('frames')).length).toBe(70)
    expect(readdirSync(file('exclusions')).length).toBe(70)
    notice.draws.forEach(({ frame, exclusions }, i) => {
      expect(sha256Of(`frames/${numberOf(i)}.tsv`)).toBe(frame.digest)
      expect(sha256Of(`exclusions/${numberOf(i)}.tsv`)).toBe(exclusions.digest)
    })
  })

  it('leaves nobody of a registry out of frame and exclusions, and puts nobody in both', () => {
    const columns = (name: string): readonly (readonly string[])[] =>
      text(name)
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split('\t'))
    decisions.forEach(({ registry }, i) => {
      const ids = [...columns(`frames/${numberOf(i)}.tsv`), ...columns(`exclusions/${numberOf(i)}.tsv`)].map(
        ([id]) => id
      )
      expect(new Set(ids).size).toBe(ids.length)
      expect([...ids].sort()).toEqual(
        subjectsOf(registry)
          .map(({ id }) => id as string)
          .sort()
      )
    })
  })

  it('draws what each decision asks of the subjects that go on, and one where a registry is too small', () => {
    const notice = parsed('notice.json') as Notice
    const record = parsed('record.json') as DrawRecord
    let small = 0
    decisions.forEach(({ registry, strata, row }, i) => {
      const operating = subjectsOf(registry).filter(({ status }) => status === 'operating')
      strata.forEach((stratum, s) => {
        const inStratum = operating.filter(({ riskClass }) => {
          if (stratum.classes !== null) return riskClass !== null && stratum.classes.includes(riskClass)
          return stratum.weights === null || riskClass !== null
        })
        const asked = drawnFrom(stratum, inStratum.length)
        const raised = asked === 0 && inStratum.length > 0 && strata.length === 1
        if (raised) small++
        const size = raised ? 1 : asked
        const said = notice.draws[i]?.strata[s]
        expect([row, said?.rows, said?.size]).toEqual([row, inStratum.length, size])
        const drawn = record.draws[i]?.strata[s]
        expect(drawn?.drawn.length).toBe(size)
        expect(drawn?.reserve.length).toBe(stratum.reserve)
      })
      // The cap of the whole row, where it is not too small for any.
      const size = notice.draws[i]?.strata.reduce((sum, stratum) => sum + stratum.size, 0) ?? 0
      if (rows[i]?.class === 'general')
        expect(size).toBeLessThanOrEqual(Math.max(1, percentOf('10%', operating.length)))
      else expect(size).toBe(operating.length)
    })
    expect(small).toBeGreaterThanOrEqual(5)
  })

  it('weighs three rows by risk, so that a riskier class is drawn more often', () => {
    const record = parsed('record.json') as DrawRecord
    const classOf = new Map<string, RiskClass | null>(registries.subjects.map(({ id, riskClass }) => [id, riskClass]))
    const weighted = record.draws.flatMap(({ strata }) => strata.filter(({ method }) => method === 'pps'))
    expect(weighted.length).toBe(3)
    const share = (wanted: RiskClass): number => {
      const drawn = weighted.flatMap((stratum) => stratum.drawn).filter(({ id }) => classOf.get(id) === wanted).length
      const all = decisions
        .filter(({ strata }) => strata.some(({ method }) => method === 'pps'))
        .flatMap(({ registry }) => subjectsOf(registry))
        .filter(({ status, riskClass }) => status === 'operating' && riskClass === wanted).length
      return drawn / all
    }
    const shares = (['low', 'general', 'higher', 'high'] as const).map(share)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(weighted.some((stratum) => stratum.method === 'pps' && stratum.certain.length > 0)).toBe(true)
  })

  it('visits every drawn subject for every task that no recognised result stands for, once for tasks that meet', () => {
    const record = parsed('record.json') as DrawRecord
    const { visits, saved, recognised } = parsed('visits.json') as Merging
    const drawn = record.draws.flatMap(({ name, strata }) =>
      strata.flatMap((stratum) => stratum.drawn.map(({ id }) => `${id}\t${name}`))
    )
    const visited = visits.flatMap(({ subject, tasks }) => tasks.map(({ draw }) => `${subject}\t${draw}`))
    const instead = recognised.map(({ subject, task }) => `${subject}\t${task.draw}`)
    expect([...visited, ...instead].sort()).toEqual([...drawn].sort())
    expect(saved).toMatchObject({
      draws: drawn.length,
      recognised: recognised.length,
      visits: visits.length,
      visitsSaved: drawn.length - recognised.length - visits.length
    })
    expect(saved.visitsSaved).toBeGreaterThan(500)
    // All subjects of a census are drawn, so that its recognised results are used.
    expect(recognised.length).toBeGreaterThanOrEqual(6)
    expect(recognised.length).toBeLessThan(drawn.length)
  })

  it('sends at least two officers on each visit, one of them its head, certified, of its departments, without a declared relation', () => {
    const { visits } = parsed('visits.json') as Merging
    const { teams, unfilled } = parsed('teams.json') as Assignment
    const officers = new Map(registries.officers.map((officer) => [officer.id, officer]))
    const relationsOf = new Map(
      registries.relations.map((relation) => [`${relation.officer}\t${relation.subject}`, relation])
    )
    const empty = new Map(unfilled.map((place) => [`${place.subject}\t${String(place.ordinal)}`, place]))
    const visitOf = new Map(visits.map((visit) => [`${visit.subject}\t${String(visit.ordinal)}`, visit]))
    expect(teams.length).toBe(visits.length)
    let filled = 0
    for (const { subject, ordinal, head, crews } of teams) {
      const key = `${subject}\t${String(ordinal)}`
      const visit = visitOf.get(key)
      const members = crews.flatMap((crew) => crew.officers.map(({ id }) => ({ id, department: crew.department })))
      expect(new Set(members.map(({ id }) => id)).size).toBe(members.length)
      expect(crews.map(({ department }) => department)).toEqual(visit?.departments)
      for (const { id, department } of members) {
        const officer = officers.get(id)
        expect(officer?.department).toBe(department)
        expect(officer?.status).toBe('on-duty')
        expect((officer?.certificate?.from ?? '9') <= (visit?.window[0]?.from ?? '')).toBe(true)
        expect((officer?.certificate?.to ?? '0') >= (visit?.window.at(-1)?.to ?? '9')).toBe(true)
        const relation = relationsOf.get(`${id}\t${subject}`)
        const days = visit?.window ?? []
        const meets = days.some(({ from, to }) => (relation?.from ?? '') <= to && from <= (relation?.to ?? '9'))
        expect(relation !== undefined && meets).toBe(false)
      }
      if (empty.has(key)) continue
      filled++
      expect(members.length).toBeGreaterThanOrEqual(2)
      expect(crews.every((crew) => crew.officers.length >= 1)).toBe(true)
      expect(head !== null && officers.get(head)?.mayLead).toBe(true)
    }
    expect(filled).toBeGreaterThan(5000)
    expect(unfilled.length).toBeGreaterThan(0)
  })

  it('sends the experts that the tasks ask for, of their specialty, and officers with every qualification', () => {
    const { visits } = parsed('visits.json') as Merging
    const { teams } = parsed('teams.json') as Assignment
    const specialtiesOf = new Map<string, readonly string[]>(registries.experts.map((one) => [one.id, one.specialties]))
    const heldBy = new Map<string, readonly string[]>(
      registries.officers.map((one) => [one.id, [...one.qualifications, ...one.specialties]])
    )
    let experts = 0
    let qualified = 0
    teams.forEach((team, i) => {
      const tasks = visits[i]?.tasks ?? []
      const asked = [...new Set(tasks.flatMap((task) => task.experts.map(({ specialty }) => specialty)))].sort()
      expect(team.experts.map(({ specialty }) => specialty).sort()).toEqual(asked)
      for (const { specialty, experts: ids } of team.experts) {
        experts += ids.length
        expect(ids.filter((id) => specialtiesOf.get(id)?.includes(specialty) !== true)).toEqual([])
      }
      for (const { department, officers } of team.crews) {
        const own = tasks.filter((task) => task.departments.includes(department))
        const needed = own.flatMap(({ qualifications }) => qualifications)
        qualified += needed.length > 0 ? officers.length : 0
        const lacks = officers.filter(({ id }) => needed.some((name) => heldBy.get(id)?.includes(name) !== true))
        expect(lacks).toEqual([])
      }
    })
    expect(experts).toBeGreaterThan(500)
    expect(qualified).toBeGreaterThan(500)
  })

  it('fills or lists every place: two officers, one of each department at least, and the experts', () => {
    const { visits } = parsed('visits.json') as Merging
    const { teams, unfilled, shortages } = parsed('teams.json') as Assignment
    const places = visits.reduce((sum, { departments, tasks }) => {
      const asked = new Map<string, number>()
      for (const { specialty, places: number } of tasks.flatMap((task) => task.experts))
        asked.set(specialty, Math.max(number, asked.get(specialty) ?? 0))
      return sum + Math.max(2, departments.length) + [...asked.values()].reduce((a, b) => a + b, 0)
    }, 0)
    const filled = teams.flatMap(({ crews, experts }) => [
      ...crews.flatMap(({ officers }) => officers),
      ...experts.flatMap((one) => one.experts)
    ]).length
    const missing = unfilled.reduce((sum, place) => sum + place.missing, 0)
    expect(filled + missing).toBe(places)
    expect(shortages.reduce((sum, shortage) => sum + shortage.missing, 0)).toBe(missing)
    const told = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
    expect(text('summary.md')).toContain(`| 名额 | places | ${told(places)} |`)
    expect(text('summary.md')).toContain(`| 空缺 | empty | ${told(missing)} |`)
  })

  it('borrows only from listed neighbours, where the notice has the approval, and keeps to it', () => {
    const { visits } = parsed('visits.json') as Merging
    const { borrowed } = parsed('teams.json') as Assignment
    const { widenings, neighbours } = parsed('staff.json') as Staff
    const officers = new Map(registries.officers.map((officer) => [officer.id, officer]))
    const visitOf = new Map(visits.map((visit) => [`${visit.subject}\t${String(visit.ordinal)}`, visit]))
    for (const { subject, ordinal, department, officer, tier, reason, approver } of borrowed) {
      const region = visitOf.get(`${subject}\t${String(ordinal)}`)?.region
      const approved = widenings.find((one) => one.department === department && one.region === region)
      expect([tier, reason, approver]).toEqual(['neighbours', approved?.reason, approved?.approver])
      const near = neighbours.find((one) => one.region === region)?.neighbours ?? []
      expect(near).toContain(officers.get(officer)?.region)
    }
    expect(borrowed.length).toBeGreaterThan(100)
  })

  it('locks its teams, fills empty places and replaces members, in a chain that hangs on the lock', () => {
    const lock = parsed('lock.json') as TeamLock
    const { chain, seal } = parsed('changes.json') as { readonly chain: readonly TeamChange[]; readonly seal: string }
    expect(lock.digest).toBe(sha256Of('teams.json'))
    expect(chain.map(({ previous }) => previous)).toEqual([
      sha256Of('lock.json'),
      ...chain.slice(0, -1).map(({ digest }) => digest)
    ])
    expect(chain.at(-1)?.digest).toBe(seal)
    // Whoever was appointed was chosen by a person, whoever was replaced by lot.
    expect(chain.filter(({ _tag, random }) => random !== (_tag === 'Replaced'))).toEqual([])
    expect(chain.filter(({ _tag }) => _tag === 'DirectlyAppointed').length).toBeGreaterThan(20)
    expect(chain.filter((change) => change._tag === 'Replaced' && change.cause === 'recusal').length).toBe(1)
    for (const told of [lock.digest, seal]) expect(text('summary.md')).toContain(told)
  })

  it('gives nobody more visits than their capacity, and counts them right', () => {
    const { teams, loads } = parsed('teams.json') as Assignment
    const counted = new Map<string, number>()
    for (const { crews } of teams)
      for (const { officers } of crews) for (const { id } of officers) counted.set(id, (counted.get(id) ?? 0) + 1)
    for (const { experts } of teams)
      for (const { experts: ids } of experts) for (const id of ids) counted.set(id, (counted.get(id) ?? 0) + 1)
    const capacityOf = new Map<string, number | null>(registries.officers.map(({ id, capacity }) => [id, capacity]))
    for (const { officer, visits } of loads) {
      expect(visits).toBe(counted.get(officer) ?? 0)
      expect(visits).toBeLessThanOrEqual(capacityOf.get(officer) ?? Infinity)
    }
  })

  it('is checked by the other command, from the files alone', () => {
    const { status, stdout, stderr } = run('verify', folder.path)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^未核对 unchecked 1\n- \d+ 项补救办法可补足的名额数未检查\n {2}how many places \d+ cures would cover was not looked at\n已重算 70 次抽取.*名单变更 \d\d 项，未发现差异\n/
    )
    expect(stdout).toMatch(/\ntrail: (\d+) events, confirmed by published heads up to number \1\n/)
    expect(stdout).toContain(`公告摘要 notice ${sha256Of('notice.json')}`)
    expect(stdout).toContain(`记录摘要 record ${sha256Of('record.json')}`)
  })
})

describe('decisions that the rules forbid', () => {
  it('end the job with every reason in both languages, before anything is announced', () => {
    const other = temporary()
    try {
      const inputs = join(other.path, 'inputs')
      cpSync(new URL('../../examples/02-linxia-2022', import.meta.url), inputs, { recursive: true })
      const ratios = JSON.parse(readFileSync(join(inputs, 'ratios.json'), 'utf8')) as unknown
      const broken = put(
        put(ratios, '/decisions/0/strata/0/quota/ratio', '11%'),
        '/decisions/32/strata/0/quota/ratio',
        '50%'
      )
      writeFileSync(join(inputs, 'ratios.json'), JSON.stringify(broken))
      const { status, stdout, stderr } = runScript('examples/02-linxia-2022/demo.ts', [join(other.path, 'out'), inputs])
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(/^- 第 1 行：比例 .*超出上限.*\n {2}row 1: the ratio .* passes the cap, .*\n- 第 33 行：/)
      expect(readdirSync(join(other.path, 'out'))).toEqual([])
    } finally {
      other.remove()
    }
  })

  it('and files that are malformed are refused by file and place', () => {
    const reasons = reasonsOf(readInputs(folder.path)).map(sayIn('en'))
    expect(reasons).toContain('ratios.json: no such file or directory')
    expect(reasons.length).toBe(7)
  })
})

describe('the summary', () => {
  it('says that ratios are decisions, names the articles, and has a line for each of the 70 draws', () => {
    const summary = text('summary.md')
    for (const { name } of decisions) expect(summary).toContain(`| ${name} |`)
    expect(summary).toMatch(
      /The ratios are decisions, not law[\s\S]*《临夏州部门联合细则》第九条[\s\S]*《临夏州市场监管系统细则》第六条（五）/
    )
  })

  it('has its digests, its findings with row and column, its stages, and what is not covered', () => {
    const summary = text('summary.md')
    const { noticeDigest, seed } = parsed('record.json') as DrawRecord
    for (const told of [noticeDigest, seed, sha256Of('record.json'), sha256Of('staff.json')])
      expect(summary).toContain(told)
    expect(summary).toMatch(
      /\| 49 \| 配合部门 \| .*配合部门即发起部门本身.* \| row 49, 配合部门: the partner is the initiator itself/
    )
    expect(summary).toMatch(/\| 56 \| 配合部门 \| .*等.* \|/)
    expect(summary).toMatch(/states neither ratio nor quantity/)
    expect(summary).toMatch(/不证明：[\s\S]*Not covered:/)
    expect(summary).toMatch(/verifying from the files alone \| \d+\.\d\d s/)
  })

  it('says every shortage with its figures and its cures, in both languages', () => {
    const summary = text('summary.md')
    const { shortages } = parsed('teams.json') as Assignment
    expect(shortages.length).toBeGreaterThanOrEqual(2)
    for (const { department, visits, missing, cures } of shortages) {
      const own = `${department ?? ''}[（ ].*`
      expect(summary).toMatch(new RegExp(`^- ${own}：${String(visits)} 次上门.*缺 ${String(missing)} 个。办法：`, 'm'))
      expect(summary).toMatch(
        new RegExp(`^ {2}${own}: ${String(visits)} visits? .*; short ${String(missing)}. Cures: `, 'm')
      )
      expect(cures.length).toBeGreaterThan(0)
    }
    expect(summary).toMatch(
      /将上限提高到 \d+ 次：可补 \d+ 个名额；增加符合条件者（须组长的，可任组长）\d+ 名：可补 \d+ 个名额/
    )
    expect(summary).toMatch(
      /raise the capacity to \d+: fills \d+; add \d+ who may serve \(and lead, where a leader is asked for\): fills \d+/
    )
  })

  it('has the distribution of loads that the teams give, department by department', () => {
    const { loads } = parsed('teams.json') as Assignment
    const departmentOf = new Map(registries.officers.map(({ id, department }) => [id as string, department as string]))
    const statistics = loads.filter(({ officer }) => departmentOf.get(officer) === '统计部门')
    const most = Math.max(...statistics.map(({ visits }) => visits))
    const total = statistics.reduce((sum, { visits }) => sum + visits, 0)
    const heaviest = statistics.filter(({ visits }) => visits === most).length
    expect(text('summary.md')).toContain(
      `| 统计部门 | ${String(statistics.length)} | ${String(total)} | ${String(most)} × ${String(heaviest)}`
    )
  })

  it('shows a subject’s own ticket that any shell computes', () => {
    const [, message = '', ticket = ''] =
      /^printf 'dr1\|t\|%s\|%s' ([0-9a-f]{64} '[^']+') \| sha256sum {2}# ([0-9a-f]{64})$/m.exec(text('summary.md')) ??
      []
    const [seed = '', id = ''] = message.replaceAll("'", '').split(' ')
    expect(createHash('sha256').update(`dr1|t|${seed}|${id}`).digest('hex')).toBe(ticket)
  })
})

type Step = { readonly _tag: string; readonly on: string; readonly by: string } & { readonly [key: string]: unknown }
type Line = {
  readonly event: { readonly seq: number; readonly at: string; readonly step: Step }
  readonly digest: string
}

describe('the year after', () => {
  let steps: readonly Step[]
  const of = (tag: string): readonly Step[] => steps.filter(({ _tag }) => _tag === tag)
  const visitOf = ({ visit }: Step): string => {
    const { subject, ordinal } = visit as { readonly subject: string; readonly ordinal: number }
    return `${subject} ${String(ordinal)}`
  }
  const shown = (): readonly Record<string, unknown>[] =>
    text('public-results.jsonl')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  beforeAll(() => {
    steps = text('trail.jsonl')
      .split('\n')
      .slice(1, -1)
      .map((line) => (JSON.parse(line) as Line).event.step)
  })

  it('stands on a trail whose digests another SHA-256 gives again, up to each head that was published', () => {
    const [first = '', ...lines] = text('trail.jsonl').split('\n').slice(0, -1)
    const sha = (value: string): string => createHash('sha256').update(value).digest('hex')
    const { trail } = JSON.parse(first) as { readonly trail: string }
    const heads = parsed('trail-head.json') as readonly { readonly count: number; readonly digest: string }[]
    const published = new Map(heads.map(({ count, digest }) => [count, digest]))
    let digest = sha(`dt1|${trail}`)
    let agreed = 0
    lines.forEach((line, i) => {
      // The line is {"digest":"…","event":…}: its event stands there in canonical form.
      digest = sha(`dt1|${digest}|${sha(line.slice(line.indexOf('"event":') + 8, -1))}`)
      if (published.get(i + 1) === digest) agreed++
    })
    expect([agreed, heads.at(-1)?.count]).toEqual([heads.length, lines.length])
    expect(heads.length).toBeGreaterThan(12)
    expect(lines.length).toBeGreaterThan(70_000)
  })

  it('sends out every visit whose team has a leader, and gives up the tasks of the others alone', () => {
    const { visits } = parsed('visits.json') as Merging
    const sent = new Set(of('DispatchVisit').map(visitOf))
    const left = visits.filter(({ subject, ordinal }) => !sent.has(`${subject} ${String(ordinal)}`))
    expect(left.length).toBe(1)
    const given = of('EndTask').filter(({ ending }) => (ending as { readonly _tag: string })._tag === 'Abandoned')
    expect(of('EndTask').length).toBe(70)
    expect(given.map(({ task }) => task)).toEqual(left.flatMap(({ tasks }) => tasks.map(({ draw }) => draw)))
    expect(of('CloseCampaign').length).toBe(1)
  })

  it('checks on days that the window of the visit has, but for the few that are late and say so', () => {
    const windows = new Map(
      of('DispatchVisit').map((step) => [
        visitOf(step),
        (step['dispatch'] as { readonly window: readonly { readonly from: string; readonly to: string }[] }).window
      ])
    )
    const outside = of('BeginVisit').filter(
      (step) => !(windows.get(visitOf(step)) ?? []).some(({ from, to }) => from <= step.on && step.on <= to)
    )
    expect(outside.length).toBeGreaterThan(0)
    expect(outside.length).toBeLessThan(50)
    expect(text('verdicts.md')).toContain('逾期检查')
  })

  it('has every kind of made-up fate, so that no part of the library goes unshown', () => {
    const seen = new Set(steps.map(({ _tag }) => _tag))
    for (const tag of [
      'ReplaceOfficer',
      'EntrustBody',
      'FindImpossible',
      'WithholdResult',
      'CollectResult',
      'CorrectResult',
      'FileObjection',
      'DecideObjection',
      'AnswerObjection',
      'OpenFollowUp',
      'CloseFollowUp',
      'EnterFollowUp',
      'RecordCase',
      'RecordIrregularity',
      'SettleIrregularity',
      'RevealNames',
      'MakeStatistics',
      'ArchiveTrail',
      'UploadTrail'
    ]) {
      expect([tag, seen.has(tag)]).toEqual([tag, true])
    }
    expect(new Set(of('DecideObjection').map(({ outcome }) => outcome)).size).toBe(4)
    expect(of('ReviewResult').some(({ approved }) => approved === false)).toBe(true)
  })

  it('shows in public every published result, and of a withheld one its department, ground and law alone', () => {
    const results = shown()
    const hidden = results.filter((result) => 'ground' in result)
    expect(results.length - hidden.length).toBe(of('PublishResult').length)
    expect(hidden.length).toBe(of('WithholdResult').length)
    expect(hidden.every((result) => Object.keys(result).sort().join() === 'department,ground,law,withheldOn')).toBe(
      true
    )
    const corrected = results.filter(
      (result) => ((result['earlier'] as readonly unknown[] | undefined) ?? []).length > 0
    )
    expect(corrected.length).toBe(of('CorrectResult').length)
    // Fines, cases and follow-ups are published apart.
    expect(text('public-results.jsonl')).not.toMatch(/示例罚|"fine"|"officer|LX-RY-/)
  })

  it('fills in annex 3 with what is counted from the trail by no code of the library', () => {
    type Dispatch = {
      readonly lead: string
      readonly region: string
      readonly tasks: readonly { readonly draw: string }[]
    }
    const dispatches = new Map(of('DispatchVisit').map((step) => [visitOf(step), step['dispatch'] as Dispatch]))
    const notice = parsed('notice.json') as {
      readonly more: {
        readonly campaign: { readonly tasks: readonly { readonly draw: string; readonly levels: readonly string[] }[] }
      }
    }
    const shared = new Set(
      notice.more.campaign.tasks.filter(({ levels }) => levels.includes('county')).map(({ draw }) => draw)
    )
    const inYear = new Set(
      [...of('EndVisit'), ...of('FindImpossible')].filter(({ on }) => on.startsWith('2022')).map(visitOf)
    )
    const rowOf = (visit: string): string => (shared.has(dispatches.get(visit)?.lead ?? '') ? 'county' : 'prefecture')
    const batches = new Set(
      [...dispatches.values()].flatMap(({ tasks, region }) =>
        tasks.flatMap(({ draw }) => (shared.has(draw) ? [`${draw} ${region}`] : []))
      )
    )
    const publicSystem = new Set(
      of('PublishResult')
        .filter(({ channels }) =>
          (channels as readonly { readonly kind: string }[]).some(({ kind }) => kind === 'publicity-system')
        )
        .map(visitOf)
    )
    const counted = (row: string, isIn: (visit: string) => boolean): number =>
      [...inYear].filter((visit) => rowOf(visit) === row && isIn(visit)).length
    const order = [...dispatches.keys()]
    const cases = [...of('RecordCase')].sort((a, b) => order.indexOf(visitOf(a)) - order.indexOf(visitOf(b)))
    const { rows } = parsed('annex3.json') as { readonly rows: readonly (readonly unknown[])[] }
    const [, , ofPrefecture = [], ofCounties = []] = rows
    // Of division and category come the columns: batches, inspected, publicity system, two other channels, cases, amount.
    expect(ofPrefecture.slice(2, 5)).toEqual([
      70 - shared.size,
      counted('prefecture', () => true),
      counted('prefecture', (visit) => publicSystem.has(visit))
    ])
    // The one task of a single department is a row of its own.
    const [, ofSystem = []] = rows
    expect([Number(ofCounties[2]) + Number(ofSystem[2]), Number(ofCounties[3]) + Number(ofSystem[3])]).toEqual([
      batches.size,
      counted('county', () => true)
    ])
    expect(rows.reduce((sum, row) => sum + Number(row[7]), 0)).toBe(
      cases.filter((step) => inYear.has(visitOf(step))).length
    )
  })

  it('judges each officer of each incident, and reaches every one of the five verdicts', () => {
    type Case = { readonly verdict: string; readonly fired: readonly unknown[] }
    const { byTrail, incidents } = parsed('verdicts.json') as {
      readonly byTrail: readonly Case[]
      readonly incidents: readonly { readonly judged: readonly Case[] }[]
    }
    const words = new Set(incidents.flatMap(({ judged }) => judged.map(({ verdict }) => verdict)))
    expect([...words].sort()).toEqual(['contested', 'exempt', 'liable', 'referToJudiciary', 'undetermined'])
    expect(incidents.length).toBe(18)
    expect(byTrail.length).toBeGreaterThan(200)
    // What a trail cannot know keeps everything open: nobody is exempt or liable by the trail alone.
    expect(byTrail.filter(({ verdict }) => verdict !== 'undetermined')).toEqual([])
  })

  it('bundles one officer’s visit in a file whose digest is that of all the rest', () => {
    const { digest, ...rest } = parsed('due-diligence.json') as Record<string, unknown>
    const whole = text('due-diligence.json').replace(`"digest":"${String(digest)}",`, '')
    expect(JSON.parse(whole)).toEqual(rest)
    expect(
      createHash('sha256')
        .update(canonicalJson(rest as Json))
        .digest('hex')
    ).toBe(digest)
    expect(rest['root']).toEqual(parsed('trail-root.json'))
  })

  it('explains one who was drawn, one who was not and one who was excluded, each line in both languages', () => {
    const page = text('explained.md')
    for (const words of ['one that was drawn', 'one that was not drawn', 'one that was excluded', 'one officer']) {
      expect(page).toContain(words)
    }
    const lines = page.split('\n').filter((line) => line.startsWith('- '))
    expect(lines.length).toBeGreaterThan(40)
    expect(lines.filter((line) => !/[\u4e00-\u9fff]/.test(line))).toEqual([])
  })

  it('says in every page that a person reads that it is made up, and holds less than 700 MiB', () => {
    for (const name of ['annex3.md', 'statistics.md', 'verdicts.md', 'explained.md', 'summary.md']) {
      expect([name, /示例/.test(text(name)), /made up/.test(text(name))]).toEqual([name, true, true])
    }
    const [, peak = ''] = /peak memory \| ([\d,]+) MiB/.exec(text('summary.md')) ?? []
    expect(Number(peak.replaceAll(',', ''))).toBeLessThan(700)
  })
})
