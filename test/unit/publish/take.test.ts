import { describe, expect, it } from 'vitest'
import { orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import { silent } from '../../../src/profile/silent.js'
import { wannian } from '../../../src/profile/wannian.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import {
  changeTroubles,
  publishedVersions,
  publishMessages,
  standingResult,
  takePublicationStep,
  type Publication
} from '../../../src/publish/index.js'
import {
  calendar,
  changed,
  clean,
  correct,
  courseOf,
  day,
  enter,
  fire,
  key,
  market,
  name,
  officer,
  problem,
  professional,
  publish,
  recordOf,
  run,
  step,
  subject,
  system,
  tags,
  terms,
  website
} from './sample.js'

const done = (check: ReturnType<typeof run>): Publication => {
  const publication = orThrow(check)
  if (publication === null) throw new Error('no step was taken')
  return publication
}

describe('the order of entry and publication', () => {
  it('LX-DEPT-2: the chain ends in publication, and none of its last links is left out: result, approval, entry', () => {
    const unformed = courseOf({ results: [] })
    const unapproved = courseOf({ results: [recordOf(market, clean, null)] })
    expect(tags(run(linxiaJoint, unformed, enter()))).toEqual(['ResultNotFormed'])
    expect(tags(run(linxiaJoint, unapproved, enter()))).toEqual(['ResultUnapproved'])
    expect(tags(run(linxiaJoint, courseOf(), publish()))).toEqual(['ResultNotEntered'])
    expect(done(run(linxiaJoint, courseOf(), enter(), publish())).published?.result).toEqual(clean)
  })

  it('LX-DEPT-30g: a result is entered once leader or head approved it, not before, and not once it was returned', () => {
    const returned = courseOf({ results: [recordOf(market, clean, '2022-09-06', false)] })
    expect(tags(run(linxiaJoint, courseOf({ results: [recordOf(market, clean, null)] }), enter()))).toEqual([
      'ResultUnapproved'
    ])
    expect(reasonsOf(run(linxiaJoint, returned, enter()))).toEqual([
      { _tag: 'ResultUnapproved', department: market, before: 'entered', basis: null }
    ])
    expect(tags(run(silent, returned, enter()))).toEqual(['ResultUnapproved'])
    expect(done(run(linxiaJoint, courseOf(), enter())).entered).toEqual({ by: market, on: '2022-09-07', version: 1 })
  })

  it('NY-15: the approved result is entered by an officer of the department, and by nobody else', () => {
    expect(run(ningyang, courseOf(), enter('2022-09-07', officer))._tag).toBe('Right')
    for (const by of [market, name('XF-001'), name('陌生人')]) {
      expect(reasonsOf(run(ningyang, courseOf(), enter('2022-09-07', by)))).toEqual([
        { _tag: 'HandNotAllowed', act: 'entered', by, hands: ['officer'], basis: ningyang.publish.enters?.basis }
      ])
    }
    const unapproved = courseOf({ results: [recordOf(market, clean, null)] })
    expect(tags(run(ningyang, unapproved, enter('2022-09-07', officer)))).toEqual(['ResultUnapproved'])
  })

  it('LX-MKT-23d: who checks enters: an officer or the department, no other department', () => {
    expect(run(linxiaMarket, courseOf(), enter('2022-09-07', officer))._tag).toBe('Right')
    expect(run(linxiaMarket, courseOf(), enter('2022-09-07', market))._tag).toBe('Right')
    expect(tags(run(linxiaMarket, courseOf(), enter('2022-09-07', fire)))).toEqual(['HandNotAllowed'])
    expect(tags(run(silent, courseOf(), enter('2022-09-07', fire)))).toEqual([])
  })

  it('LX19-35: who checks enters and publishes: neither is done by another hand', () => {
    expect(tags(run(linxia2019, courseOf(), enter('2022-09-07', fire)))).toEqual(['HandNotAllowed'])
    expect(tags(run(linxia2019, courseOf(), enter(), publish('2022-09-08', {}, fire)))).toEqual(['HandNotAllowed'])
    const silentOnIt = changed(linxia2019, { publishes: null })
    expect(tags(run(silentOnIt, courseOf(), enter(), publish('2022-09-08', {}, fire)))).toEqual([])
    for (const by of [officer, market]) {
      expect(run(linxia2019, courseOf(), enter('2022-09-07', by), publish('2022-09-08', {}, by))._tag).toBe('Right')
    }
  })

  it('WN-28: items and results are entered and published by who checked, on the provincial platform', () => {
    const on = { channels: [professional] }
    expect(run(wannian, courseOf(), enter('2022-09-07', officer), publish('2022-09-07', on, officer))._tag).toBe(
      'Right'
    )
    expect(tags(run(wannian, courseOf(), enter('2022-09-07', fire)))).toEqual(['HandNotAllowed'])
    expect(tags(run(wannian, courseOf(), enter(), publish('2022-09-07', { channels: [website] }, fire)))).toEqual([
      'HandNotAllowed',
      'ChannelKindMissing'
    ])
  })

  it('ZS-27: a result may be entered before its review, and is published after it', () => {
    const unapproved = courseOf({ results: [recordOf(market, clean, null)] })
    const on = { channels: [professional] }
    expect(run(zhongshan, unapproved, enter())._tag).toBe('Right')
    expect(reasonsOf(run(zhongshan, unapproved, enter(), publish('2022-09-08', on)))).toEqual([
      {
        _tag: 'ResultUnapproved',
        department: market,
        before: 'published',
        basis: zhongshan.publish.approval?.before.basis
      }
    ])
    expect(run(zhongshan, courseOf(), enter(), publish('2022-09-08', on))._tag).toBe('Right')
    expect(tags(run(linxiaMarket, unapproved, enter()))).toEqual(['ResultUnapproved'])
  })

  it('ZS-03: nothing is entered twice: a version once, a new version anew', () => {
    expect(reasonsOf(run(zhongshan, courseOf(), enter(), enter('2022-09-08')))).toEqual([
      { _tag: 'ResultEntered', on: '2022-09-07' }
    ])
    const again = courseOf({
      results: [
        {
          department: market,
          versions: [
            ...recordOf(market, clean, '2022-09-06', false).versions,
            {
              ...recordOf(market, problem, '2022-09-09').versions[0],
              number: 2,
              formed: { by: officer, on: day('2022-09-08') }
            }
          ] as ReturnType<typeof recordOf>['versions']
        }
      ]
    })
    const first = done(run(zhongshan, courseOf({ results: [recordOf(market, clean, null)] }), enter()))
    const context = { rules: zhongshan.publish, terms, calendar }
    const early = takePublicationStep(
      { course: again, publication: first },
      publish('2022-09-09', { channels: [professional] }),
      context
    )
    expect(reasonsOf(early)).toEqual([{ _tag: 'ResultChangedSinceEntry', entered: 1, standing: 2 }])
    const second = orThrow(takePublicationStep({ course: again, publication: first }, enter('2022-09-09'), context))
    expect(second.entered).toEqual({ by: market, on: '2022-09-09', version: 2 })
  })

  it('LX19-10: publication leaves a trace: each act with its hand and day, none before the one it follows', () => {
    const publication = done(
      run(linxia2019, courseOf(), enter('2022-09-07', officer), publish('2022-09-08', {}, officer))
    )
    expect(publication.entered).toMatchObject({ by: officer, on: '2022-09-07' })
    expect(publication.published).toMatchObject({ by: officer, on: '2022-09-08' })
    expect(reasonsOf(run(linxia2019, courseOf(), enter('2022-09-05')))).toEqual([
      { _tag: 'PublicationBackwards', on: '2022-09-05', last: '2022-09-06' }
    ])
    expect(tags(run(linxia2019, courseOf(), enter('2022-09-06'), publish('2022-09-06')))).toEqual([])
    expect(tags(run(linxia2019, courseOf(), enter(), publish('2022-09-06')))).toEqual(['PublicationBackwards'])
  })

  it('NY-16: each department of a joint visit has a result of its own, and one that takes no part has none', () => {
    const own = done(run(ningyang, courseOf(), enter('2022-09-07', name('XF-001'), fire)))
    expect(own.key).toEqual({ ...key, department: fire })
    expect(tags(run(ningyang, courseOf(), enter('2022-09-07', officer, fire)))).toEqual(['HandNotAllowed'])
    const stranger = name('税务局')
    expect(reasonsOf(run(ningyang, courseOf(), enter('2022-09-07', stranger, stranger)))).toEqual([
      { _tag: 'DepartmentNotInVisit', department: stranger }
    ])
    const context = { rules: ningyang.publish, terms, calendar }
    const mixed = takePublicationStep({ course: courseOf(), publication: own }, enter('2022-09-08', officer), context)
    expect(reasonsOf(mixed)).toEqual([{ _tag: 'PublicationOfOther', subject, department: market }])
    const elsewhere = { ...enter(), visit: { subject, ordinal: 2 } }
    expect(tags(takePublicationStep({ course: courseOf(), publication: null }, elsewhere, context))).toEqual([
      'PublicationOfOther'
    ])
  })
})

describe('where and what is published', () => {
  it('LX19-47: results on market entities reach the publicity system, others may use any channel', () => {
    const through = (channel: typeof system, isMarket: boolean): readonly string[] =>
      tags(run(linxia2019, courseOf({}, isMarket), enter(), publish('2022-09-08', { channels: [channel] })))
    expect([system, professional, website].map((channel) => through(channel, true))).toEqual([
      [],
      ['ChannelKindMissing'],
      ['ChannelKindMissing']
    ])
    const other = { kind: 'other', name: name('政务服务网') } as const
    expect([system, professional, website, other].map((channel) => through(channel, false))).toEqual([[], [], [], []])
    const both = publish('2022-09-08', { channels: [website, system] })
    expect(tags(run(linxia2019, courseOf(), enter(), both))).toEqual([])
  })

  it('LX-MKT-23a: the approved result is published by the publicity system, whoever the subject is', () => {
    for (const isMarket of [true, false]) {
      const nowhere = publish('2022-09-08', { channels: [website] })
      expect(tags(run(linxiaMarket, courseOf({}, isMarket), enter(), nowhere))).toEqual(['ChannelKindMissing'])
      expect(tags(run(linxiaMarket, courseOf({}, isMarket), enter(), publish()))).toEqual([])
    }
  })

  it('LX19-04: no result is published without a channel, or twice by the same', () => {
    expect(tags(run(linxia2019, courseOf(), enter(), publish('2022-09-08', { channels: [] })))).toEqual([
      'ChannelUnstated'
    ])
    expect(tags(run(linxia2019, courseOf(), enter(), publish('2022-09-08', { channels: [system, system] })))).toEqual([
      'ChannelTwice'
    ])
    expect(tags(run(linxia2019, courseOf(), enter(), publish(), publish('2022-09-09')))).toEqual(['ResultPublished'])
  })

  it('ZS-28: trade secrets and privacy are left out with the provision of law, on no other ground', () => {
    const hiding = (ground: 'trade-secret' | 'privacy' | 'state-secret' | 'law', law = '反不正当竞争法 第九条') =>
      run(
        zhongshan,
        courseOf(),
        enter(),
        publish('2022-09-08', { channels: [professional], withheld: [{ part: 'findings', ground, law }] })
      )
    expect(done(hiding('trade-secret')).published?.withheld).toHaveLength(1)
    expect(tags(hiding('privacy'))).toEqual([])
    expect(tags(hiding('state-secret'))).toEqual(['GroundNotAllowed'])
    expect(tags(hiding('law'))).toEqual(['GroundNotAllowed'])
    expect(tags(hiding('privacy', ' '))).toEqual(['WithheldWithoutLaw'])
    const part = { part: 'findings', ground: 'privacy', law: '民法典 第一千零三十二条' } as const
    const twice = publish('2022-09-08', { channels: [professional], withheld: [part, part] })
    expect(tags(run(zhongshan, courseOf(), enter(), twice))).toEqual(['PartWithheldTwice'])
    const silently = publish('2022-09-08', { withheld: [part] })
    expect(reasonsOf(run(linxiaMarket, courseOf(), enter(), silently))).toEqual([
      { _tag: 'AnswerOpen', stage: 'publish', question: 'redaction' }
    ])
  })

  it('LX-MKT-22a: non-cooperation is published by the publicity system with all of its four fields', () => {
    const refused = courseOf({
      paper: {
        by: officer,
        on: day('2022-09-05'),
        paper: {
          findings: [],
          evidence: [],
          conclusions: [],
          nonCooperation: [
            {
              kind: 'material-refused',
              times: 2,
              on: day('2022-09-05'),
              circumstance: '拒不提供台账',
              toward: null,
              serious: false
            }
          ],
          signature: null,
          waivers: []
        }
      }
    })
    const rules = changed(linxiaMarket, { redaction: zhongshan.publish.redaction, channels: [] })
    const showing = (part: 'subject' | 'nonCooperation' | 'findings', channels = [system]): readonly string[] =>
      tags(
        run(
          rules,
          refused,
          enter(),
          publish('2022-09-08', { channels, withheld: [{ part, ground: 'privacy', law: '民法典 第一千零三十二条' }] })
        )
      )
    expect([showing('subject'), showing('nonCooperation'), showing('findings')]).toEqual([
      ['NonCooperationHidden'],
      ['NonCooperationHidden'],
      []
    ])
    expect(showing('findings', [website])).toEqual(['NonCooperationOffSystem'])
    const whole = step('WithholdResult', '2022-09-08', { ground: 'law', law: '统计法', approver: name('李局长') })
    expect(tags(run(linxiaMarket, refused, whole))).toEqual(['NonCooperationHidden'])
    expect(tags(run(linxiaMarket, courseOf(), whole))).toEqual([])
    expect(tags(run(linxiaJoint, refused, whole))).toEqual([])
  })
})

describe('a result that stays unpublished, and platforms', () => {
  const whole = (law = '保守国家秘密法', on = '2022-09-08') =>
    step('WithholdResult', on, { ground: 'state-secret', law, approver: name('李局长') })

  it('LX-DEPT-30g: a result unfit for publication is withheld by a provision of law, once, and never after it was shown', () => {
    expect(done(run(linxiaJoint, courseOf(), whole())).withheld).toMatchObject({
      law: '保守国家秘密法',
      on: '2022-09-08'
    })
    expect(tags(run(linxiaJoint, courseOf(), whole(' ')))).toEqual(['WithheldWithoutLaw'])
    expect(tags(run(linxiaJoint, courseOf(), whole(), whole('保守国家秘密法', '2022-09-09')))).toEqual([
      'ResultWithheld'
    ])
    expect(tags(run(linxiaJoint, courseOf(), enter(), publish(), whole()))).toEqual(['ResultPublished'])
    expect(reasonsOf(run(ningyang, courseOf(), whole()))).toEqual([
      { _tag: 'AnswerOpen', stage: 'publish', question: 'withholding' }
    ])
    // The ground may fall away: nothing forbids publishing later.
    expect(tags(run(linxiaJoint, courseOf(), whole(), enter('2022-09-09'), publish('2022-09-09')))).toEqual([])
  })

  it('LX19-37: a result is collected after its entry, to each platform once', () => {
    const collect = (...sinks: readonly string[]) => step('CollectResult', '2022-09-08', { sinks: sinks.map(name) })
    expect(tags(run(linxia2019, courseOf(), collect('信用平台')))).toEqual(['ResultNotEntered'])
    expect(tags(run(linxia2019, courseOf(), enter(), collect()))).toEqual(['SinkUnstated'])
    expect(tags(run(linxia2019, courseOf(), enter(), collect('甲', '甲')))).toEqual(['SinkTwice'])
    expect(reasonsOf(run(linxia2019, courseOf(), enter(), collect('甲', '乙'), collect('乙')))).toEqual([
      { _tag: 'SinkTwice', sink: '乙', on: '2022-09-08' }
    ])
    expect(done(run(linxia2019, courseOf(), enter(), collect('甲'), collect('乙'))).collected).toHaveLength(2)
    expect(tags(run(linxia2019, courseOf(), enter(), whole(), collect('甲')))).toEqual(['ResultWithheld'])
    const shown = [enter('2022-09-08'), publish('2022-09-08'), collect('甲')]
    expect(tags(run(linxia2019, courseOf(), whole(), ...shown))).toEqual([])
  })
})

describe('a correction', () => {
  it('LX-DEPT-31a: a published result changes by a correction alone, with a reason, and the old one is kept', () => {
    const publication = done(run(linxiaJoint, courseOf(), enter(), publish(), correct('2022-09-20')))
    expect(publication.corrections).toMatchObject([
      { before: clean, after: problem, reason: '录入错误', approver: '李局长', as: 'head', on: '2022-09-20' }
    ])
    expect(publishedVersions(publication)).toEqual([clean, problem])
    expect(standingResult(publication)).toEqual(problem)
    expect(tags(run(linxiaJoint, courseOf(), enter(), publish(), correct('2022-09-20', { reason: ' ' })))).toEqual([
      'CorrectionUnexplained'
    ])
    expect(tags(run(linxiaJoint, courseOf(), enter(), publish(), correct('2022-09-20', { result: clean })))).toEqual([
      'NothingCorrected'
    ])
    expect(tags(run(linxiaJoint, courseOf(), enter(), correct('2022-09-20')))).toEqual(['ResultNotPublished'])
    expect(tags(run(linxiaJoint, courseOf(), enter(), publish(), enter('2022-09-20')))).toEqual(['ResultPublished'])
    for (const tag of ['FormResult', 'ReviewResult'] as const) {
      expect(changeTroubles(publication, { _tag: tag }, linxiaJoint.publish)).toEqual([
        { _tag: 'PublishedResultChanged', on: '2022-09-08', basis: linxiaJoint.publish.correction?.basis }
      ])
      expect(changeTroubles(done(run(linxiaJoint, courseOf(), enter())), { _tag: tag }, linxiaJoint.publish)).toEqual(
        []
      )
    }
    expect(changeTroubles(publication, { _tag: 'OpenFollowUp' }, linxiaJoint.publish)).toEqual([])
  })

  it('LX-DEPT-31a: a second correction corrects the first, and the first stays on record', () => {
    const back = correct('2022-09-21', { result: clean, as: 'leader' })
    const publication = done(run(linxiaJoint, courseOf(), enter(), publish(), correct('2022-09-20'), back))
    expect(publishedVersions(publication)).toEqual([clean, problem, clean])
    expect(publication.corrections.map(({ before }) => before)).toEqual([clean, problem])
  })

  it("NY-17: a correction takes the signature of the department's head; the leader's does not do", () => {
    const by = (as: 'leader' | 'head') =>
      run(ningyang, courseOf(), enter('2022-09-07', officer), publish(), correct('2022-09-20', { as }))
    expect(tags(by('head'))).toEqual([])
    expect(reasonsOf(by('leader'))).toEqual([
      { _tag: 'CorrectionUnsigned', as: 'leader', role: 'head', basis: ningyang.publish.correction?.basis }
    ])
    expect(tags(run(linxiaJoint, courseOf(), enter(), publish(), correct('2022-09-20', { as: 'leader' })))).toEqual([])
    expect(reasonsOf(run(linxiaMarket, courseOf(), enter(), publish(), correct('2022-09-20')))).toEqual([
      { _tag: 'AnswerOpen', stage: 'publish', question: 'correction' }
    ])
  })
})

describe('refusals', () => {
  it('are said in both languages, all reasons of a step together', () => {
    const troubles = reasonsOf(
      run(linxia2019, courseOf({ results: [] }), publish('2022-09-08', { channels: [website, website] }, fire))
    )
    expect(troubles.map(({ _tag }) => _tag)).toEqual([
      'ResultNotEntered',
      'ResultNotFormed',
      'HandNotAllowed',
      'ChannelTwice',
      'ChannelKindMissing'
    ])
    for (const trouble of troubles) {
      const words = publishMessages[trouble._tag] as {
        readonly zh: (r: typeof trouble) => string
        readonly en: (r: typeof trouble) => string
      }
      expect(words.zh(trouble)).toMatch(/[\u4e00-\u9fff]/u)
      expect(words.en(trouble)).not.toContain('undefined')
    }
  })
})
