/* What each place asks of results, by its own profile: whose hand, after whose approval, by when, where, and what is left out. */

import { describe, expect, it } from 'vitest'
import { workdays } from '../../src/calendar/index.js'
import type { NonCooperation } from '../../src/inspect/index.js'
import { cited, orThrow, reasonsOf, type Name } from '../../src/kernel/index.js'
import { linxia2019 } from '../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../src/profile/linxia-market.js'
import { ningyang } from '../../src/profile/ningyang.js'
import { compareProfiles, explainDifference, type Profile } from '../../src/profile/index.js'
import { silent } from '../../src/profile/silent.js'
import { wannian } from '../../src/profile/wannian.js'
import { zhongshan } from '../../src/profile/zhongshan.js'
import {
  CHANNEL_KINDS,
  completionOf,
  isSuspended,
  openPublicity,
  openSinks,
  publicationDue,
  publicResult,
  revealStateOf,
  WITHHOLD_GROUNDS,
  type Channel,
  type ChannelKind,
  type Objection,
  type Publication,
  type PublicationDue,
  type PublicationStep,
  type PublishRules,
  type WithholdGround
} from '../../src/publish/index.js'
import {
  answer,
  calendar,
  changed,
  clean,
  correct,
  courseOf,
  day,
  decide,
  enter,
  fire,
  market,
  name,
  object,
  officer,
  publish,
  recordOf,
  run,
  step,
  tags,
  terms
} from '../unit/publish/sample.js'

/** What a profile answers to these questions; to the others nothing. */
const asking = (profile: Profile, ...asked: readonly (keyof PublishRules)[]): { readonly publish: PublishRules } =>
  changed(silent, Object.fromEntries(asked.map((question) => [question, profile.publish[question]])))

const all = (kinds: readonly ChannelKind[] = CHANNEL_KINDS): readonly Channel[] =>
  kinds.map((kind) => ({ kind, name: name(kind) }))

const published = (rules: { readonly publish: PublishRules }, course = courseOf()): Publication => {
  const publication = orThrow(run(rules, course, enter(), publish('2022-09-08', { channels: all() })))
  if (publication === null) throw new Error('no step was taken')
  return publication
}

const printed = (profile: Profile, question: keyof PublishRules): string =>
  compareProfiles(silent, profile)
    .filter((one) => one.stage === 'publish' && one.question === question)
    .map(explainDifference('zh'))
    .join('\n')

describe('what is public', () => {
  it.each<readonly [string, Profile, readonly string[]]>([
    ['LX19-04', linxia2019, ['items', 'plan', 'results']],
    ['LX-MKT-4c', linxiaMarket, ['items', 'plan', 'results']],
    ['NY-16', ningyang, ['results']],
    ['WN-28', wannian, ['items', 'results']]
  ])('%s: what is missing is told of these and of nothing else', (rule, { publish: rules }, objects) => {
    const results = { formed: 1, entered: 0, withheld: 0, published: 0, none: 0 }
    const open = openPublicity({ items: null, plan: null, results }, rules)
    expect(open.map(({ object: one }) => one)).toEqual(objects)
    expect(open.every(({ basis }) => basis.rule === rule)).toBe(true)
    expect(openPublicity({ items: null, plan: null, results: { ...results, formed: 0 } }, rules).length).toBe(
      objects.length - 1
    )
  })

  it.each<readonly [string, Profile]>([
    ['LX19-04', linxia2019],
    ['LX-MKT-4c', linxiaMarket],
    ['LX-DEPT-30g', linxiaJoint]
  ])('%s: a result that a law keeps back is withheld whole, naming that law', (_, profile) => {
    const withholding = (law: string): readonly string[] =>
      tags(
        run(
          asking(profile, 'withholding'),
          courseOf(),
          step('WithholdResult', '2022-09-08', { ground: 'state-secret', law, approver: name('李局长') })
        )
      )
    expect(withholding('保守国家秘密法第九条')).toEqual([])
    expect(withholding(' ')).toEqual(['WithheldWithoutLaw'])
  })

  it('ZS-28: trade secrets and privacy are left out, on no other ground', () => {
    const left = (ground: WithholdGround): readonly string[] =>
      tags(
        run(
          asking(zhongshan, 'redaction'),
          courseOf(),
          enter(),
          publish('2022-09-08', { withheld: [{ part: 'findings', ground, law: '反不正当竞争法第三十一条' }] })
        )
      )
    expect(WITHHOLD_GROUNDS.filter((ground) => left(ground).length === 0)).toEqual(['trade-secret', 'privacy'])
  })
})

describe('hands', () => {
  const [ownOfficer, stranger] = [officer, name('XF-001')]

  const hands = (profile: Profile, question: 'enters' | 'publishes'): readonly Name[] => {
    const rules = asking(profile, question)
    return [ownOfficer, market, stranger, fire].filter(
      (by) =>
        tags(
          question === 'enters'
            ? run(rules, courseOf(), enter('2022-09-07', by))
            : run(rules, courseOf(), enter(), publish('2022-09-08', {}, by))
        ).length === 0
    )
  }

  it.each<readonly [string, Profile, 'enters' | 'publishes', readonly Name[]]>([
    ['LX19-35', linxia2019, 'enters', [ownOfficer, market]],
    ['LX19-35', linxia2019, 'publishes', [ownOfficer, market]],
    ['LX-MKT-23d', linxiaMarket, 'enters', [ownOfficer, market]],
    ['NY-15', ningyang, 'enters', [ownOfficer]],
    ['NY-16', ningyang, 'publishes', [ownOfficer, market]],
    ['ZS-27', zhongshan, 'enters', [ownOfficer, market]],
    ['ZS-27', zhongshan, 'publishes', [ownOfficer, market]],
    ['WN-28', wannian, 'enters', [ownOfficer, market]],
    ['WN-28', wannian, 'publishes', [ownOfficer, market]]
  ])('%s: of officer and department, and of those of another department, these do it', (_, profile, question, who) => {
    expect(hands(profile, question)).toEqual(who)
  })
})

describe('approval', () => {
  const unreviewed = courseOf({ results: [recordOf(market, clean, null), recordOf(fire)] })

  it.each<readonly [string, Profile, boolean, readonly string[]]>([
    ['LX-MKT-23a', linxiaMarket, true, ['ResultUnapproved']],
    ['LX-DEPT-30g', linxiaJoint, true, ['ResultUnapproved']],
    ['NY-15', ningyang, true, ['ResultUnapproved']],
    ['ZS-27', zhongshan, false, []]
  ])('%s: comes before the entry or before the publication, inside the term or not', (_, profile, inside, entry) => {
    const rules = asking(profile, 'approval')
    expect(tags(run(rules, unreviewed, enter()))).toEqual(entry)
    expect(tags(run(rules, unreviewed, enter(), publish()))).toEqual(['ResultUnapproved'])
    expect(tags(run(rules, courseOf(), enter(), publish()))).toEqual([])
    const found = dueOf(profile, null, { term: cited(workdays(20), silent.calendar.terms.before.basis) })
    expect(found.approved?.on ?? null).toBe(inside ? '2022-09-06' : null)
  })

  it('NY-17: a correction is signed by the head; LX-DEPT-31a: by whom is not said', () => {
    const signed = (profile: Profile): readonly string[] =>
      (['leader', 'head'] as const).filter(
        (as) =>
          tags(run(asking(profile, 'correction'), courseOf(), enter(), publish(), correct('2022-09-09', { as })))
            .length === 0
      )
    expect(signed(ningyang)).toEqual(['head'])
    expect(signed(linxiaJoint)).toEqual(['leader', 'head'])
  })
})

function dueOf(profile: Profile, publication: Publication | null, changes: Partial<PublishRules> = {}): PublicationDue {
  const { publish: rules } = changed(profile, changes)
  return orThrow(
    publicationDue({ course: courseOf(), department: market, publication, ends: new Map(), rules, terms, calendar })
  )
}

describe('terms', () => {
  // Mid-autumn on 12 September, the national days on 3 to 7 October; 8 and 9 October are worked.
  const last = '2022-10-09'

  it.each<readonly [string, Profile]>([
    ['LX-MKT-23a', linxiaMarket],
    ['LX-DEPT-30g', linxiaJoint],
    ['NY-15', ningyang]
  ])(
    '%s: 20 working days from the end of each check to the publication, of which entry is not enough',
    (_, profile) => {
      const rules = changed(profile, { approval: null })
      const entered = orThrow(run(rules, courseOf(), enter('2022-09-07', officer)))
      const found = dueOf(profile, entered)
      expect([found.start.event, found.start.on, found.due.on, found.done]).toEqual(['check', '2022-09-05', last, null])
      const shown = orThrow(
        run(rules, courseOf(), enter('2022-09-07', officer), publish('2022-09-20', { channels: all() }))
      )
      expect(dueOf(profile, shown).done).toBe('2022-09-20')
    }
  )

  it.each<readonly [string, Profile]>([
    ['ZS-27', zhongshan],
    ['WN-28', wannian]
  ])('%s: 及时 leaves the number open; once it is decided it runs from the check to the publication', (_, profile) => {
    const { publish: rules } = profile
    const asked = { course: courseOf(), department: market, publication: null, ends: new Map(), terms, calendar }
    expect(reasonsOf(publicationDue({ ...asked, rules }))).toEqual([
      { _tag: 'AnswerOpen', stage: 'publish', question: 'term' }
    ])
    const term = cited(workdays(20), silent.calendar.terms.before.basis)
    const entered = orThrow(run(silent, courseOf(), enter()))
    const found = dueOf(profile, entered, { term })
    expect([found.start.event, found.due.on, found.done]).toEqual(['check', last, null])
    expect(dueOf(profile, published(silent), { term }).done).toBe('2022-09-08')
  })

  it('LX-DEPT-30g: a product sampling test has a term of its own, which has to be given', () => {
    const begun = {
      by: officer,
      on: day('2022-09-05'),
      methods: ['sampling' as const],
      present: [],
      credentials: true,
      uniform: true,
      instructed: true,
      waiver: null,
      inWindow: true
    }
    const check = publicationDue({
      course: courseOf({ begun }),
      department: market,
      publication: null,
      ends: new Map(),
      rules: linxiaJoint.publish,
      terms,
      calendar
    })
    expect(reasonsOf(check)).toEqual([{ _tag: 'AnswerOpen', stage: 'publish', question: 'sampling' }])
  })

  it.each<readonly [string, Profile]>([
    ['LX-MKT-13a', linxiaMarket],
    ['LX-DEPT-30b', linxiaJoint]
  ])('%s: names are sealed while a visit is open, and free once the last is over', (_, { publish: rules }) => {
    const state = (openVisits: number): string =>
      orThrow(revealStateOf({ drawn: true, revealed: false, openVisits }, rules))
    expect([state(2), state(1), state(0)]).toEqual(['sealed', 'sealed', 'revealable'])
  })
})

describe('places', () => {
  const emptyPaper = { findings: [], evidence: [], conclusions: [], signature: null, waivers: [] }
  const enough = (profile: Profile, question: 'channels' | 'nonCooperation', isMarket: boolean): readonly string[] => {
    const happened: NonCooperation = {
      kind: 'obstruction',
      times: 1,
      on: day('2022-09-05'),
      circumstance: '拒绝开门',
      toward: null,
      serious: false
    }
    const paper = { by: officer, on: day('2022-09-05'), paper: { ...emptyPaper, nonCooperation: [happened] } }
    const course = courseOf({ paper }, isMarket)
    return CHANNEL_KINDS.filter(
      (kind) =>
        tags(run(asking(profile, question), course, enter(), publish('2022-09-08', { channels: all([kind]) })))
          .length === 0
    )
  }
  it.each<readonly [string, Profile, readonly ChannelKind[], readonly ChannelKind[]]>([
    ['LX19-47', linxia2019, ['publicity-system'], CHANNEL_KINDS],
    ['LX-MKT-23a', linxiaMarket, ['publicity-system'], ['publicity-system']],
    ['NY-16', ningyang, ['publicity-system'], CHANNEL_KINDS],
    ['ZS-27', zhongshan, ['professional-system'], ['professional-system']],
    ['WN-28', wannian, ['professional-system'], ['professional-system']]
  ])('%s: these channels will do for a market entity, and these for others', (_, profile, ofMarket, ofOthers) => {
    expect(enough(profile, 'channels', true)).toEqual(ofMarket)
    expect(enough(profile, 'channels', false)).toEqual(ofOthers)
  })

  it('LX19-47: the channels of others are told beside the one of market entities', () => {
    expect(printed(linxia2019, 'channels')).toContain(
      '①市场主体，至少经其一：公示系统；②非市场主体，至少经其一：公示系统、专业系统、部门网站、其他渠道'
    )
  })

  it('LX-MKT-22a: non-cooperation is published by the publicity system and no other, with name, count, time and circumstances', () => {
    expect(enough(linxiaMarket, 'nonCooperation', true)).toEqual(['publicity-system'])
    expect(printed(linxiaMarket, 'nonCooperation')).toContain('载明：对象名称、不予配合次数、时间、情形；')
  })

  it.each<readonly [string, Profile, readonly string[], readonly string[]]>([
    ['LX19-37', linxia2019, ['国家企业信用信息公示系统', '全国信用信息共享平台', '国家“互联网+监管”系统'], []],
    ['NY-16', ningyang, ['国家企业信用信息公示系统（山东）', '信用中国（山东）'], []],
    [
      'ZS-29',
      zhongshan,
      ['广东省“双随机、一公开”监管工作平台', '国家企业信用信息公示系统（广东）', '被检查对象的信用记录'],
      ['广东省“双随机、一公开”监管工作平台', '国家企业信用信息公示系统（广东）', '被检查对象的信用记录']
    ],
    [
      'WN-28',
      wannian,
      ['国家企业信用信息公示系统', '全国信用信息共享平台'],
      ['国家企业信用信息公示系统', '全国信用信息共享平台']
    ]
  ])(
    '%s: results on market entities go on to these platforms, those on others to these',
    (_, profile, ofMarket, ofOthers) => {
      const sinks = (isMarket: boolean): readonly string[] =>
        openSinks(null, isMarket, profile.publish).map(({ sink }) => sink)
      expect(sinks(true)).toEqual(ofMarket)
      expect(sinks(false)).toEqual(ofOthers)
    }
  )

  it('LX-MKT-23c: listing, penalty and cases are published apart, by the article that says so', () => {
    expect(publicResult(courseOf(), published(silent), linxiaMarket.publish)?.measuresApart?.rule).toBe('LX-MKT-23c')
    expect(publicResult(courseOf(), published(silent), silent.publish)?.measuresApart).toBeNull()
  })
})

describe('completion', () => {
  const stages = ['entered', 'published', 'withheld'] as const
  const completes = (profile: Profile, course = courseOf()): readonly string[] =>
    stages.filter((stage) => {
      const act = { by: market, on: day('2022-09-08') }
      const of = { entered: { ...act, version: 1 }, published: null, withheld: null }
      const publication =
        stage === 'published'
          ? { ...of, published: published(silent).published }
          : stage === 'withheld'
            ? { ...of, withheld: { ...act, ground: 'law' as const, law: '某法', approver: name('李局长') } }
            : of
      return orThrow(completionOf(course, () => publication, profile.publish)).completed
    })

  it('LX-MKT-23b: entered is not completed, published is; LX-MKT-4c: so is what a law keeps back', () => {
    expect(completes(linxiaMarket)).toEqual(['published', 'withheld'])
  })

  it('LX-DEPT-32a: what is deemed complete is so once it is published; LX-DEPT-30g: or lawfully withheld', () => {
    const impossible = {
      by: officer,
      on: day('2022-09-05'),
      impossible: { kind: 'unreachable' as const, therefore: '无法联系', proof: [name('退信')] },
      nonCooperation: []
    }
    expect(completes(linxiaJoint, courseOf({ impossible }))).toEqual(['published', 'withheld'])
  })
})

describe('objections', () => {
  it('LX-DEPT-31a: a published result stays public while an objection is reviewed', () => {
    const objected = orThrow(
      run(linxiaJoint, courseOf(), enter(), publish('2022-09-08', { channels: all() }), object('2022-09-20'))
    )
    if (objected === null) throw new Error('no step was taken')
    expect(objected.objections.length).toBe(1)
    expect(isSuspended(objected, linxiaJoint.publish)).toBe(false)
  })

  const [shown, objected] = [publish('2022-09-08'), object('2022-11-07')]
  const after = (...steps: readonly PublicationStep[]): Objection => {
    const [one] = orThrow(run(linxiaJoint, courseOf(), enter(), shown, ...steps))?.objections ?? []
    if (one === undefined) throw new Error('no objection was filed')
    return one
  }

  it('LX-DEPT-31b: day 60 is in time, day 61 is rejected as late', () => {
    const outcome = (on: string): readonly string[] =>
      tags(run(linxiaJoint, courseOf(), enter(), shown, object(on), decide('2022-12-05', 'rejected-late')))
    // From Thursday 8 September: day 60 is Monday 7 November.
    expect([outcome('2022-11-06'), outcome('2022-11-07'), outcome('2022-11-08')]).toEqual([
      ['ObjectionInTime'],
      ['ObjectionInTime'],
      []
    ])
  })

  it('LX-DEPT-31c: a review on the 20th working day is in time, on the 21st it is late, and the record shows both days', () => {
    const late = (on: string): boolean => {
      const { reviewBy, decided } = after(objected, decide(on, 'upheld'))
      return (decided?.on ?? '') > (reviewBy?.on ?? '')
    }
    // From Monday 7 November; no holiday but the weekends lies between.
    expect([late('2022-12-02'), late('2022-12-05'), late('2022-12-06')]).toEqual([false, false, true])
  })

  it('LX-DEPT-31d: an answer on the 15th working day is in time, on the 16th it is late, and the record shows both days', () => {
    const late = (on: string): boolean => {
      const { answerBy, answered } = after(objected, decide('2022-12-05', 'upheld'), answer(on))
      return (answered?.on ?? '') > (answerBy?.on ?? '')
    }
    expect([late('2022-12-23'), late('2022-12-26'), late('2022-12-27')]).toEqual([false, false, true])
  })
})
