import { describe, expect, it } from 'vitest'
import type { DepartmentResult, NonCooperation, VisitCourse } from '../../../src/inspect/index.js'
import { orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import { wannian } from '../../../src/profile/wannian.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import {
  nonCooperationNotices,
  PUBLIC_PARTS,
  publicResult,
  recognitionOf,
  resultsUnderSubjects,
  sharedProblems,
  type Publication,
  type PublicationStep,
  type PublicResult,
  type PublishRules
} from '../../../src/publish/index.js'
import {
  clean,
  correct,
  courseOf,
  day,
  enter,
  fire,
  item,
  key,
  market,
  name,
  object,
  officer,
  problem,
  professional,
  publish,
  recordOf,
  run,
  subject,
  system,
  tags
} from './sample.js'

type Rules = { readonly publish: PublishRules }

const made = (rules: Rules, course: VisitCourse, ...steps: readonly PublicationStep[]): Publication => {
  const publication = orThrow(run(rules, course, ...steps))
  if (publication === null) throw new Error('no step was taken')
  return publication
}
const seen = (course: VisitCourse, publication: Publication, rules: Rules = linxiaMarket): PublicResult => {
  const result = publicResult(course, publication, rules.publish)
  if (result === null) throw new Error('not published')
  return result
}

const refusal = (times: number, on: string, more: Partial<NonCooperation> = {}): NonCooperation => ({
  kind: 'entry-refused',
  times,
  on: day(on),
  circumstance: '关门拒检',
  toward: null,
  serious: false,
  ...more
})
const refusing = (visit: VisitCourse['visit'], ...nonCooperation: readonly NonCooperation[]): VisitCourse =>
  courseOf({
    visit,
    impossible: {
      by: officer,
      on: day('2022-09-05'),
      impossible: { kind: 'serious-refusal', therefore: '拒不开门，无法进入', proof: [name('录像')] },
      nonCooperation
    }
  })

describe('what the public sees of a result', () => {
  const found = courseOf({ results: [recordOf(market, problem), recordOf(fire)] })

  it('LX-MKT-23c: the check and its result alone: listing, penalty, cases and follow-ups leave it as it is', () => {
    const publication = made(linxiaMarket, found, enter(), publish())
    const alone = seen(found, publication)
    const later: VisitCourse = {
      ...found,
      cases: [{ department: market, name: name('案一'), fine: '5000' }] as unknown as VisitCourse['cases'],
      followUps: [{ name: name('后续一') }] as unknown as VisitCourse['followUps']
    }
    expect(seen(later, publication)).toEqual(alone)
    const punished: DepartmentResult = { ...problem, disposals: ['penalty', 'abnormal-list', 'case'] }
    const course = courseOf({ results: [recordOf(market, punished)] })
    expect(seen(course, made(linxiaMarket, course, enter(), publish()))).toEqual(alone)
    expect(JSON.stringify(alone)).not.toMatch(/penalty|abnormal-list|case|followUp|disposals/u)
    expect(alone.measuresApart).toEqual(linxiaMarket.publish.measuresApart)
    expect(seen(found, publication, linxiaJoint).measuresApart).toEqual(linxiaJoint.publish.measuresApart)
  })

  it("NY-16: it stands under the subject's name, with the department's own items alone", () => {
    const own = made(ningyang, found, enter('2022-09-07', officer), publish('2022-09-08', {}, officer))
    expect(seen(found, own)).toMatchObject({
      subject,
      department: market,
      items: [item('食品安全检查')],
      day: '2022-09-05',
      result: { code: 'correction-ordered', severity: 'general' },
      publishedOn: '2022-09-08',
      channels: [system]
    })
    const other = made(
      ningyang,
      found,
      enter('2022-09-07', name('XF-001'), fire),
      publish('2022-09-08', {}, fire, fire)
    )
    expect(seen(found, other).items).toEqual([item('消防安全检查')])
    const hidden = { ...seen(found, other), subject: null }
    expect([...resultsUnderSubjects([seen(found, own), hidden, seen(found, other)])]).toEqual([
      [subject, [seen(found, own), seen(found, other)]]
    ])
  })

  it('ZS-28: a part that is left out is shown nowhere, its ground is, and the other parts stay', () => {
    const law = '民法典 第一千零三十二条'
    const plain = seen(found, made(zhongshan, found, enter(), publish('2022-09-08', { channels: [professional] })))
    for (const part of PUBLIC_PARTS) {
      const withheld = [{ part, ground: 'privacy', law }] as const
      const less = seen(
        found,
        made(zhongshan, found, enter(), publish('2022-09-08', { channels: [professional], withheld }))
      )
      expect(less).toEqual({ ...plain, [part]: null, withheld })
    }
  })

  it('ZS-28: what a correction replaced stays left out as well', () => {
    const withheld = [
      { part: 'findings', ground: 'trade-secret', law: '反不正当竞争法 第九条' },
      { part: 'result', ground: 'trade-secret', law: '反不正当竞争法 第九条' }
    ] as const
    const rules = { publish: { ...zhongshan.publish, correction: linxiaJoint.publish.correction } }
    const publication = made(
      rules,
      found,
      enter(),
      publish('2022-09-08', { channels: [professional], withheld }),
      correct('2022-09-20', { result: clean })
    )
    expect(JSON.stringify(seen(found, publication))).not.toMatch(/未公示许可证|correction-ordered|no-problem/u)
  })

  it('LX-DEPT-31a: after a correction the new result is shown, and the old one with its day and reason', () => {
    const publication = made(linxiaJoint, found, enter(), publish(), correct('2022-09-20', { result: clean }))
    const { result, findings, earlier, publishedOn } = seen(found, publication)
    expect(result).toEqual({ code: 'no-problem', severity: null })
    expect(findings).toBe('未发现问题')
    expect(publishedOn).toBe('2022-09-08')
    expect(earlier).toEqual([
      {
        result: { code: 'correction-ordered', severity: 'general' },
        findings: problem.text,
        correctedOn: '2022-09-20',
        reason: '录入错误'
      }
    ])
  })

  it('LX-MKT-23b: nothing is seen of a result that is not published', () => {
    expect(publicResult(found, made(linxiaMarket, found, enter()), linxiaMarket.publish)).toBeNull()
  })
})

describe('non-cooperation', () => {
  it('LX-MKT-22a: it is published with name, count, time and circumstances, over all visits of the subject', () => {
    const notices = nonCooperationNotices([
      refusing(key, refusal(2, '2022-09-05', { toward: name('受托机构') })),
      courseOf({ visit: { subject: name('乙'), ordinal: 1 } }),
      refusing({ ...key, ordinal: 2 }, refusal(1, '2022-09-20', { kind: 'obstruction', serious: true }))
    ])
    expect(notices).toEqual([
      {
        subject,
        count: 3,
        cases: [
          { kind: 'entry-refused', times: 2, on: '2022-09-05', circumstance: '关门拒检' },
          { kind: 'obstruction', times: 1, on: '2022-09-20', circumstance: '关门拒检' }
        ],
        serious: true
      }
    ])
    expect(nonCooperationNotices([refusing(key, refusal(1, '2022-09-05'))])[0]?.serious).toBe(false)
    const course = refusing(key, refusal(2, '2022-09-05'))
    expect(seen(course, made(linxiaMarket, course, enter(), publish())).nonCooperation).toHaveLength(1)
  })
})

describe('results that others use', () => {
  const suspending = {
    publish: {
      ...linxiaJoint.publish,
      objection:
        linxiaJoint.publish.objection === null
          ? null
          : {
              ...linxiaJoint.publish.objection,
              suspend: { ...linxiaJoint.publish.objection.suspend, value: 'until-decided' }
            }
    }
  } as const satisfies Rules
  const recognise = (course: VisitCourse, publication: Publication, rules: Rules): ReturnType<typeof recognitionOf> =>
    recognitionOf({
      course,
      publication,
      draw: name('下半年餐饮检查'),
      number: '消检〔2022〕7号',
      evidence: '卷宗第3页',
      approver: name('李局长'),
      rules: rules.publish
    })

  it('WN-29: a published result is recognised in place of another check, one that nobody can see is not', () => {
    const course = courseOf()
    const on = { channels: [professional] }
    expect(orThrow(recognise(course, made(wannian, course, enter(), publish('2022-09-08', on)), wannian))).toEqual({
      draw: '下半年餐饮检查',
      subject,
      department: market,
      result: '消检〔2022〕7号',
      on: '2022-09-08',
      evidence: '卷宗第3页',
      approver: '李局长'
    })
    expect(tags(recognise(course, made(wannian, course, enter()), wannian))).toEqual(['SharedUnpublished'])
    const contested = made(linxiaJoint, course, enter(), publish(), object('2022-09-20'))
    expect(tags(recognise(course, contested, suspending))).toEqual(['SharedSuspended'])
    expect(tags(recognise(course, contested, linxiaJoint))).toEqual([])
    const impossible = refusing(key)
    expect(reasonsOf(recognise(impossible, made(linxiaJoint, impossible, enter(), publish()), linxiaJoint))).toEqual([
      { _tag: 'SharedUnchecked', subject, department: market }
    ])
  })

  it('ZS-29: problems found and serious refusals are told to those who punish jointly, as they stand now', () => {
    const bad = courseOf({ results: [recordOf(market, problem)] })
    const refused = courseOf({ results: [recordOf(market, { ...clean, code: 'serious-refusal' })] })
    const gone = courseOf({ results: [recordOf(market, { ...clean, code: 'deregistered' })] })
    const on = { channels: [professional] }
    const all = [bad, refused, gone, courseOf()].map((course) =>
      made(zhongshan, course, enter(), publish('2022-09-08', on))
    )
    expect(sharedProblems(all, zhongshan.publish).map(({ code }) => code)).toEqual([
      'correction-ordered',
      'serious-refusal'
    ])
    const cleared = made(linxiaJoint, bad, enter(), publish(), correct('2022-09-20', { result: clean }))
    expect(sharedProblems([cleared, made(linxiaJoint, bad, enter())], linxiaJoint.publish)).toEqual([])
    const contested = made(linxiaJoint, bad, enter(), publish(), object('2022-09-20'))
    expect(sharedProblems([contested], suspending.publish)).toEqual([])
    expect(sharedProblems([contested], linxiaJoint.publish)).toHaveLength(1)
  })
})
