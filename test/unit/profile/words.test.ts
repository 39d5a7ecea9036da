/* What a person reads of a profile: every option in words of one language, nothing lost, nothing alike that differs. */

import { describe, expect, it } from 'vitest'
import type { OpenDays, QuietPeriod } from '../../../src/calendar/index.js'
import {
  cited,
  citing,
  nameOf,
  orThrow,
  parseDate,
  parseRatio,
  type Language,
  type Message
} from '../../../src/kernel/index.js'
import {
  answerNames,
  compareProfiles,
  explainDifference,
  linxia2019,
  linxiaJoint,
  linxiaMarket,
  national,
  ningyang,
  printAnswer,
  silent,
  STAGES,
  wannian,
  yearlyDate,
  zhongshan,
  type Profile,
  type Section
} from '../../../src/profile/index.js'
import { accountabilityWords } from '../../../src/profile/accountability-saying.js'
import { inspectWords } from '../../../src/profile/inspect-saying.js'
import { fieldworkWords, planWords } from '../../../src/profile/plan-word.js'
import { publishWords } from '../../../src/profile/publish-saying.js'
import { statisticsWords } from '../../../src/profile/statistics-saying.js'
import { calendarWords, checklistWords, registryWords } from '../../../src/profile/word.js'
import { changed, mutantsOf } from '../../rules/mutate.js'

const seven = { national, linxia2019, linxiaJoint, linxiaMarket, ningyang, zhongshan, wannian }
const entries = Object.entries(seven)
const county = citing('某县细则')('第三条')
const other = citing('某县细则')('第四条')

type Place = { readonly stage: Section; readonly question: string }

const places: readonly Place[] = STAGES.flatMap((stage) =>
  Object.keys(answerNames[stage]).map((question) => ({ stage, question }))
)
const answerAt = (profile: Profile, { stage, question }: Place): unknown =>
  ((stage === 'profile' ? profile : profile[stage]) as Readonly<Record<string, unknown>>)[question]
const print = (language: Language, { stage, question }: Place, answer: unknown): string =>
  printAnswer(language)(stage, question as never, answer as never)

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

/** The ids of the grounds of liability and exemption. */
const idsIn = (answer: unknown): readonly string[] =>
  Array.isArray(answer) ? answer.flatMap((one: unknown) => textsIn((one as { readonly id?: unknown }).id)) : []

/** The languages in which a value shows: texts that a profile gives in both stand each in its own. */
const shownIn = (path: readonly (string | number)[]): readonly Language[] => {
  const last = path.at(-1)
  return last === 'zh' || last === 'en' ? [last] : ['zh', 'en']
}

/** What is left of a text without the names in the answer itself: bodies, documents, articles, days. */
const without = (text: string, given: readonly string[]): string =>
  [...given].sort((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, ''), text)

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

describe.each(entries)('the answers of %s', (_, profile) => {
  it('have no English word in Chinese, but for the letters of the pools and the ids of rules', () => {
    for (const place of places) {
      const answer = answerAt(profile, place)
      const names = textsIn(answer).filter(isHan)
      const rest = without(print('zh', place, answer), [...names, ...idsIn(answer)]).replaceAll(/[ABC]类库/gu, '')
      expect([place.question, /[A-Za-z]+/u.exec(rest)?.[0]]).toEqual([place.question, undefined])
    }
  })

  it('have no Chinese word and no Chinese mark in English, but for names of bodies, documents and articles', () => {
    for (const place of places) {
      const answer = answerAt(profile, place)
      const rest = without(print('en', place, answer), textsIn(answer).filter(isHan))
      expect([place.question, /[\p{Script=Han}、，；：（）。《》]/u.exec(rest)?.[0]]).toEqual([
        place.question,
        undefined
      ])
    }
  })

  it('name every article that they rest on', () => {
    for (const place of places) {
      const answer = answerAt(profile, place)
      const articles = (value: unknown): readonly string[] => {
        if (typeof value !== 'object' || value === null) return []
        const article = (value as { readonly article?: unknown }).article
        return typeof article === 'string' ? [article] : Object.values(value).flatMap(articles)
      }
      for (const language of ['zh', 'en'] as const) {
        for (const article of articles(answer)) expect(print(language, place, answer)).toContain(article)
      }
    }
  })

  it('never read alike where they differ in a value', () => {
    const mutants = mutantsOf(profile.name, profile, [])
    expect(mutants.length).toBeGreaterThan(10)
    for (const { path, to } of mutants) {
      const place = { stage: path[0], question: path[1] } as Place
      const mutant = changed(profile, path, to) as Profile
      for (const language of shownIn(path)) {
        const [before, after] = [profile, mutant].map((one) => print(language, place, answerAt(one, place)))
        expect([path.join('.'), to, before === after]).toEqual([path.join('.'), to, false])
      }
    }
  })
})

describe('the words of options', () => {
  const tables: readonly (readonly [string, Readonly<Record<string, Message>>])[] = [
    calendarWords,
    checklistWords,
    registryWords,
    planWords,
    fieldworkWords,
    inspectWords,
    publishWords,
    accountabilityWords,
    statisticsWords
  ].flatMap((tablesOf) => Object.entries(tablesOf))

  it.each(tables)('of %s are of their language, and no two alike', (_, table) => {
    const words = Object.values(table)
    expect(words.length).toBeGreaterThan(1)
    for (const { zh, en } of words) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(zh.replaceAll(/[ABC]类库/gu, '')).not.toMatch(/[A-Za-z]/u)
      expect(en).toMatch(/^[\x20-\x7e“”’]+$/u)
    }
    expect(new Set(words.map(({ zh }) => zh)).size).toBe(words.length)
    expect(new Set(words.map(({ en }) => en)).size).toBe(words.length)
  })
})

describe('a null', () => {
  it('is silence where it is the whole answer, as an empty list is where nothing else is said of it', () => {
    for (const place of places) {
      expect([print('zh', place, answerAt(silent, place)), place.question]).toEqual([
        place.question === 'terms' ? print('zh', place, silent.calendar.terms) : '未规定',
        place.question
      ])
    }
    expect(printAnswer('en')('plan', 'generalCap', null)).toBe('silent')
    expect(printAnswer('en')('frame', 'visitCaps', [])).toBe('silent')
  })

  it('is all where a quiet period names no group, no kind and no way', () => {
    const [first] = wannian.calendar.quiet
    if (first === undefined) throw new Error('no quiet period')
    const say = (one: QuietPeriod): string => printAnswer('zh')('calendar', 'quiet', [one])
    expect(say(first)).toContain('保护对象：A类库；约束：各种检查，不论是否随机抽取；')
    const narrow: QuietPeriod = {
      ...first,
      groups: null,
      binds: cited({ kinds: ['daily', 'case'], ways: ['outside'] }, county),
      since: null
    }
    expect(say(narrow)).toContain('保护对象：全部检查对象')
    expect(say(narrow)).toContain('约束：日常检查、个案检查，限于：随机抽查之外的检查（《某县细则》第三条）')
    expect(say(narrow)).toContain('未载明印发日')
    expect(say({ ...first, groups: [nameOf('above-scale')] })).toContain('保护对象：above-scale；')
  })

  it('is open where an article asks for a number and gives none', () => {
    expect(printAnswer('zh')('review', 'jointShare', zhongshan.review.jointShare)).toBe(
      '有此要求，占比未定（《中山市实施方案》三（一））'
    )
    expect(printAnswer('en')('frame', 'visitCaps', national.frame.visitCaps)).toMatch(
      /^counted for each department; a cap is asked for, its number is open; by the civil year /u
    )
  })

  it('is none where an article names a thing and asks for none of its kind', () => {
    expect(printAnswer('zh')('assign', 'jointRegistry', cited(null, county))).toBe(
      '未要求专门的人员库（《某县细则》第三条）'
    )
    expect(printAnswer('zh')('frame', 'directed', linxiaJoint.frame.directed)).toContain('根据：未作限定；')
    expect(printAnswer('zh')('plan', 'channels', cited([], county))).toBe('未限定渠道（《某县细则》第三条）')
  })
})

describe('what has members', () => {
  it('keeps the groups of a nested list', () => {
    expect(printAnswer('zh')('registry', 'duties', linxiaMarket.registry.duties)).toBe(
      '〔牵头〕、〔建检查对象名录库、定抽查计划〕、〔建执法检查人员名录库、执法监督〕（《临夏州市场监管系统细则》第十条）'
    )
    expect(printAnswer('en')('registry', 'duties', linxiaMarket.registry.duties)).toBe(
      '[leading], [keeping the registry of subjects and making the plan], [keeping the registry of officers and supervising enforcement] (临夏州市场监管系统细则, 第十条)'
    )
    expect(printAnswer('zh')('plan', 'review', wannian.plan.review)).toBe(
      '①市场监管部门联席会议办公室审查抽查比例、抽查频次、是否重复；②司法局审查合法性（《万年县实施方案》三（二）3）'
    )
  })

  it('names an article once for neighbours that share it, and each where they do not', () => {
    const cap = linxiaJoint.frame.drawCap
    if (cap === null) throw new Error('no cap')
    const one = { ...cap, keyItems: cited(cap.keyItems.value, cap.most.basis) }
    expect(printAnswer('zh')('frame', 'drawCap', one)).toBe(
      '至多2次；原则性要求，有理由和批准人的可放行；按自然年计；合并后的一次上门计一次；适用于：市场主体；' +
        '不受限的标注：重点领域、多次被投诉举报、列入经营异常名录、失信行为、严重违法违规记录；具备任一情形即可；' +
        '另行部署定向抽查时不受限的事由：专项整治、特殊事件、上级交办；重点检查事项的抽取不受此限（《临夏州部门联合细则》第十七条）'
    )
    const leads = {
      grounds: cited(['complaint'] as const, county),
      when: cited('at-once' as const, other),
      monitoring: cited('general' as const, other),
      general: null
    }
    expect(printAnswer('en')('frame', 'leads', leads)).toBe(
      'grounds: complaint or report (某县细则, 第三条); followed at once; every monitoring lead goes to a draw; ' +
        'how a general problem is drawn is not said (某县细则, 第四条)'
    )
  })

  it('says the pools in sentences, each with its article', () => {
    const zh = printAnswer('zh')('registry', 'pools', wannian.registry.pools)
    expect(zh).toContain(
      '入库条件：①A类库，标注：信用优良，领域：制造业、旅游业、数字经济、招商引资、纳税大户（《万年县实施方案》三（一）1第2段）；' +
        '②C类库，标注：信用等级较差、每年需全覆盖检查（《万年县实施方案》三（一）1第4段）。'
    )
    expect(zh).toContain(
      '③检查未发现问题并经自行申请或成员单位推荐的，由B类库移出，移入A类库，须经办公室核实确认，在年度调整时移库' +
        '（《万年县实施方案》三（一）1第5段）。没有其他移库路径（《万年县实施方案》三（一）1第5段）。'
    )
    const en = printAnswer('en')('registry', 'pools', wannian.registry.pools)
    expect(en).toMatch(
      /^Office: 市场监管部门联席会议办公室 \(万年县实施方案, 三（一）1第2段\)\. Classes of credit risk: low risk in pool A, /u
    )
  })

  it('says what no profile has yet: lists that keep out, approval, weights, domains apart, a cap in numbers', () => {
    const listings = {
      kinds: cited(['undisturbed', 'self-check'] as const, county),
      longest: cited(90, county),
      barred: cited(['dishonest'] as const, county)
    }
    expect(printAnswer('zh')('registry', 'listings', listings)).toBe(
      '可设名单：无事不扰名单、自查承诺名单；每次列入至多90天；不得列入的标注：失信行为（《某县细则》第三条）'
    )
    const approval = { basis: county, afterwards: cited(['fire'] as const, other) }
    expect(printAnswer('zh')('frame', 'approval', approval)).toBe(
      '须经批准（《某县细则》第三条）；可事后补办的事由：应急消防（《某县细则》第四条）'
    )
    const weights = cited({ low: 1, general: 2, higher: 3, high: 4 }, county)
    expect(printAnswer('en')('frame', 'weights', weights)).toBe(
      'low risk 1, general risk 2, higher risk 3 and high risk 4 (某县细则, 第三条)'
    )
    const apart = [cited([nameOf('食品'), nameOf('消防')] as const, county)]
    expect(printAnswer('zh')('merge', 'apart', apart)).toBe('食品与消防（《某县细则》第三条）')
    expect(printAnswer('zh')('review', 'mostInMonth', cited(orThrow(parseRatio('15%')), county))).toBe(
      '15%（《某县细则》第三条）'
    )
    const [cap] = national.frame.visitCaps
    if (cap === undefined) throw new Error('no cap')
    const numbered = {
      ...cap,
      most: cited(2, county),
      notCounted: cited(['complaint'] as const, county),
      liftedClasses: cited(['high'] as const, county)
    }
    expect(printAnswer('zh')('frame', 'visitCaps', [numbered, cap])).toMatch(
      /^①各部门分别计算，至多2次（《某县细则》第三条），.*不计入的事由：投诉举报，不受限的风险类别：高风险（《某县细则》第三条）；②/u
    )
  })
})

describe('days', () => {
  it('of every year are said as people say them', () => {
    expect([yearlyDate({ month: 3, day: 'end' }), yearlyDate({ month: 11, day: 30 })]).toEqual([
      { zh: '3月底', en: 'the end of March' },
      { zh: '11月30日', en: '30 November' }
    ])
    expect(printAnswer('zh')('plan', 'due', linxia2019.plan.due)).toBe(
      '上年12月底前报上级主管部门、本级牵头部门（《临夏州实施意见》三（四））'
    )
    expect(printAnswer('en')('plan', 'due', ningyang.plan.due)).toBe(
      "by the end of January of the plan's year, with 县市场监管部门 (宁阳县实施意见, 二（三）1)"
    )
  })

  it.each<readonly [OpenDays, string, string]>([
    [{ _tag: 'Months', months: [6, 9] }, '6月、9月', 'June and September'],
    [{ _tag: 'DaysOfMonth', from: 21, to: 31 }, '每月21日至31日', 'day 21 to 31 of every month'],
    [{ _tag: 'Weekdays', weekdays: [1, 7] }, '星期一、星期日', 'Monday and Sunday'],
    [{ _tag: 'Months', months: [] }, '无', 'none'],
    [{ _tag: 'Weekdays', weekdays: [] }, '无', 'none'],
    [{ _tag: 'Spans', window: [] }, '无', 'none'],
    [
      { _tag: 'ChosenDays', perMonth: 2, days: [orThrow(parseDate('2026-01-05'))] },
      '每月自选2日，已选定：2026-01-05',
      '2 of each month to be chosen, chosen so far: 2026-01-05'
    ],
    [
      { _tag: 'ChosenDays', perMonth: 2, days: [] },
      '每月自选2日，已选定：无',
      '2 of each month to be chosen, chosen so far: none'
    ],
    [
      {
        _tag: 'Union',
        of: [
          { _tag: 'Spans', window: [{ from: orThrow(parseDate('2026-01-05')), to: orThrow(parseDate('2026-01-09')) }] },
          {
            _tag: 'Intersection',
            of: [
              { _tag: 'Months', months: [2] },
              { _tag: 'Weekdays', weekdays: [3] }
            ]
          }
        ]
      },
      '（2026-01-05至2026-01-09或（2月且星期三））',
      '(2026-01-05 to 2026-01-09 or (February and Wednesday))'
    ],
    [
      { _tag: 'Difference', from: { _tag: 'Months', months: [6] }, without: { _tag: 'Weekdays', weekdays: [6] } },
      '（6月除去星期六）',
      '(June without Saturday)'
    ]
  ])('that stay open are said whatever their kind', (days, zh, en) => {
    const quiet = wannian.calendar.quiet.slice(0, 1).map((one) => ({ ...one, open: cited(days, county) }))
    expect(printAnswer('zh')('calendar', 'quiet', quiet)).toContain(`；可检查日：${zh}（《某县细则》第三条）；`)
    expect(printAnswer('en')('calendar', 'quiet', quiet)).toContain(`; open days: ${en} (某县细则, 第三条); `)
  })

  it('within which a change is published are a term', () => {
    expect(printAnswer('zh')('plan', 'republish', linxiaMarket.plan.republish)).toBe(
      '7个工作日内（《临夏州市场监管系统细则》第十二条）'
    )
  })
})

describe('a diff of two profiles', () => {
  it('has one line for each question, with the name, the one answer and the other', () => {
    const differences = compareProfiles(linxiaJoint, linxiaMarket)
    for (const language of ['zh', 'en'] as const) {
      for (const difference of differences) {
        const { stage, question, before, after } = difference
        const name = (answerNames[stage] as Readonly<Record<string, Message>>)[question]?.[language] ?? ''
        const colon = language === 'zh' ? '：' : ': '
        expect(explainDifference(language)(difference)).toBe(
          `${name}${colon}${print(language, { stage, question }, before)} → ${print(language, { stage, question }, after)}`
        )
      }
    }
  })
})
