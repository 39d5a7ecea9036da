/* How answers about plans, frames, merging and teams are said: every member has its words, a forgotten one does not compile. */

import { checkKindWords, groundWords, printTerm } from '../calendar/index.js'
import {
  markWords,
  type ApprovalLaw,
  type DirectedLaw,
  type DrawCap,
  type FrameRules,
  type LeadLaw,
  type RaisedLaw,
  type VisitCap
} from '../frame/index.js'
import type { Message, Ratio } from '../kernel/index.js'
import type { GeneralCap, PlanDue, PlanDuty, PlanReviewer, PlanRules, ReviewDemands } from '../plan/index.js'
import { RISK_CLASSES } from '../registry/index.js'
import { fieldworkWords, planWords } from './plan-word.js'
import type { Profile } from './profile.js'
import {
  NONE,
  article,
  basedOn,
  citedAs,
  counting,
  eachMember,
  eachOf,
  either,
  inRow,
  named,
  names,
  orNull,
  percentOf,
  phrase,
  same,
  unlessEmpty,
  word,
  wordsOf,
  type Say
} from './say.js'
import { yearlyDate, type Sayings } from './saying.js'
import { registryWords } from './word.js'

const asked = (zh: string, en: string): Say<PlanRules['keyUncapped']> => orNull(article({ zh, en }), null)

const share: Say<Ratio> = phrase(percentOf)
const atLeast = counting((n) => ({ zh: n, en: n }))
const soft = either(
  { zh: '原则性要求，有理由和批准人的可放行', en: 'in principle: a reason and an approver make an exception' },
  { zh: '没有例外', en: 'without exception' }
)
const duty: Say<PlanDuty | null> = orNull(basedOn<PlanDuty>(eachMember<Omit<PlanDuty, 'basis'>>({ soft })), null)

/** How answers about plans are said. 计划类答案的说法。 @since 0.1.0 */
export const planSayings: Sayings<PlanRules> = {
  generalCap: orNull(
    basedOn(
      phrase(({ value, strict, waivable }: GeneralCap) => {
        const { zh, en } = percentOf(value)
        return {
          zh: `${strict ? '须低于' : '不高于'}${zh}，${waivable ? '有理由和批准人的可超过' : '没有例外'}`,
          en: `${strict ? 'below' : 'at most'} ${en}, ${waivable ? 'more with a reason and an approver' : 'without exception'}`
        }
      })
    ),
    null
  ),
  keyUncapped: asked('不设上限', 'no cap'),
  itemFloor: orNull(citedAs(atLeast), null),
  coverageFloor: orNull(citedAs(share), null),
  smallRegistry: orNull(citedAs(word(planWords.smallRegistry)), null),
  capOver: orNull(citedAs(word(planWords.capOver)), null),
  coverageOver: orNull(citedAs(word(planWords.coverageOver)), null),
  quantityStated: asked('须载明', 'stated'),
  makers: orNull(citedAs(wordsOf(planWords.level, NONE)), null),
  kinds: orNull(citedAs(wordsOf(planWords.kind, NONE)), null),
  fields: eachOf(citedAs(wordsOf(planWords.field, NONE))),
  lead: orNull(citedAs(word(planWords.lead)), null),
  jointWays: orNull(citedAs(wordsOf(planWords.jointWay, NONE)), null),
  jointInPlan: asked('联合检查纳入联合计划', 'joint checks stand in the joint plan'),
  specialApart: asked('另行录入', 'entered apart'),
  review: orNull(
    citedAs(
      eachOf(
        phrase(({ reviewer, tests }: PlanReviewer) => {
          const { zh, en } = tests.length === 0 ? NONE : inRow(tests.map((test) => planWords.test[test]))
          return { zh: `${reviewer}审查${zh}`, en: `${reviewer} reviews ${en}` }
        })
      )
    ),
    null
  ),
  filings: eachOf(citedAs(names(NONE))),
  channels: orNull(citedAs(names({ zh: '未限定渠道', en: 'in any place' })), null),
  adjustable: asked('可以调整', 'may be changed'),
  republish: orNull(
    citedAs(phrase((term) => ({ zh: `${printTerm('zh')(term)}内`, en: `within ${printTerm('en')(term)}` }))),
    null
  ),
  temporary: asked('可以开展', 'allowed'),
  temporaryPublished: asked('须公示', 'published'),
  systemGrounds: orNull(citedAs(wordsOf(planWords.systemGround, NONE)), null),
  sameHand: asked('须为同一单位', 'by one hand'),
  completedPerItem: orNull(citedAs(atLeast), null),
  finishedWhen: orNull(citedAs(word(planWords.finished)), null),
  due: eachOf(
    citedAs(
      phrase(({ year, receivers, ...date }: PlanDue) => {
        const day = yearlyDate(date)
        const bodies = inRow(receivers.map(same))
        return {
          zh: `${year === -1 ? '上年' : '当年'}${day.zh}前${receivers.length === 0 ? '' : `报${bodies.zh}`}`,
          en: `by ${day.en} of the ${year === -1 ? 'year before' : "plan's year"}${receivers.length === 0 ? '' : `, with ${bodies.en}`}`
        }
      })
    )
  )
}

/** How answers about the plan as a whole are said. 对计划整体要求的说法。 @since 0.1.0 */
export const reviewSayings: Sayings<ReviewDemands> = {
  listed: duty,
  founded: duty,
  random: duty,
  byDefault: duty,
  strictFields: orNull(citedAs(names(NONE)), null),
  noCampaign: orNull(
    basedOn<NonNullable<ReviewDemands['noCampaign']>>(
      eachMember<Omit<NonNullable<ReviewDemands['noCampaign']>, 'basis'>>({
        soft,
        reading: word(planWords.campaign)
      })
    ),
    null
  ),
  noRepeat: duty,
  shared: orNull(citedAs(word(planWords.shared)), null),
  jointShare: orNull(citedAs(orNull(share, { zh: '有此要求，占比未定', en: 'asked for, without a number' })), null),
  raised: duty,
  spread: orNull(citedAs(word(planWords.spread)), null),
  mostInMonth: orNull(citedAs(share), null),
  keyItems: asked('严格控制，报告占比', 'kept low, and reported'),
  balance: asked('兼顾并报告', 'balanced, and reported'),
  workload: asked('与执法力量相配', 'the plan fits the officers there are'),
  staleAfter: orNull(
    citedAs(counting((n) => ({ zh: `连续${n}年未使用的清理`, en: `cleared away after ${n} years without use` }))),
    null
  ),
  appraisal: duty,
  scope: asked('须载明', 'stated'),
  onsite: duty,
  census: asked('全部检查时只抽取先后次序', 'where everybody is checked, only the order is drawn')
}

/** How answers about frames are said. 抽样框类答案的说法。 @since 0.1.0 */
export const frameSayings: Sayings<FrameRules> = {
  impossible: asked('直接形成结果，视为完成', 'they get a result directly and count as completed'),
  classesApart: asked('分别设置', 'set apart'),
  directed: orNull(
    eachMember<DirectedLaw>({
      grounds: named(
        { zh: '根据', en: 'grounds' },
        orNull(citedAs(wordsOf(groundWords, NONE)), { zh: '未作限定', en: 'any' })
      ),
      attributes: named({ zh: '条件', en: 'conditions' }, citedAs(wordsOf(fieldworkWords.attribute, NONE)))
    }),
    null
  ),
  drawCap: orNull(
    eachMember<DrawCap>({
      most: citedAs(counting((n) => ({ zh: `至多${n}次`, en: `at most ${n}` }))),
      soft,
      year: citedAs(word(fieldworkWords.year)),
      counted: citedAs(word(fieldworkWords.counted)),
      whom: named({ zh: '适用于', en: 'for' }, citedAs(word(fieldworkWords.whom))),
      liftedMarks: named({ zh: '不受限的标注', en: 'lifted by marks' }, citedAs(wordsOf(markWords, NONE))),
      liftedReading: citedAs(word(fieldworkWords.lift)),
      liftedGrounds: named(
        { zh: '另行部署定向抽查时不受限的事由', en: 'lifted by grounds of a directed draw beside the plan' },
        citedAs(wordsOf(groundWords, NONE))
      ),
      keyItems: citedAs(word(fieldworkWords.keyItems))
    }),
    null
  ),
  visitCaps: eachOf(
    eachMember<VisitCap>({
      per: word(fieldworkWords.scope),
      most: citedAs(
        orNull(
          counting((n) => ({ zh: `至多${n}次`, en: `at most ${n}` })),
          { zh: '须设上限，数值未定', en: 'a cap is asked for, its number is open' }
        )
      ),
      year: citedAs(word(fieldworkWords.year)),
      kinds: named({ zh: '计入', en: 'counted' }, citedAs(wordsOf(checkKindWords, NONE))),
      notCounted: named(
        { zh: '不计入的事由', en: 'grounds not counted' },
        citedAs(unlessEmpty(wordsOf(groundWords, NONE)))
      ),
      liftedClasses: named(
        { zh: '不受限的风险类别', en: 'classes without limit' },
        citedAs(unlessEmpty(wordsOf(registryWords.risk, NONE)))
      )
    })
  ),
  raised: orNull(eachMember<RaisedLaw>({ marks: citedAs(wordsOf(markWords, NONE)), soft }), null),
  rising: asked('风险越高，被抽中机会不低', 'more risk, no smaller chance'),
  weights: orNull(
    citedAs(
      phrase((weights) =>
        inRow(
          RISK_CLASSES.map((risk) => ({
            zh: `${registryWords.risk[risk].zh}${String(weights[risk])}`,
            en: `${registryWords.risk[risk].en} ${String(weights[risk])}`
          }))
        )
      )
    ),
    null
  ),
  leads: orNull(
    eachMember<LeadLaw>({
      grounds: named({ zh: '事由', en: 'grounds' }, citedAs(wordsOf(groundWords, NONE))),
      when: citedAs(word(fieldworkWords.when)),
      monitoring: citedAs(word(fieldworkWords.monitoring)),
      general: orNull(
        article({ zh: '普遍性问题按需随机抽查', en: 'a general problem is drawn, by a ratio as need be' }),
        {
          zh: '普遍性问题如何抽查未规定',
          en: 'how a general problem is drawn is not said'
        }
      )
    }),
    null
  ),
  approval: orNull(
    eachMember<ApprovalLaw>({
      basis: article({ zh: '须经批准', en: 'approved beforehand' }),
      afterwards: named(
        { zh: '可事后补办的事由', en: 'afterwards on these grounds' },
        citedAs(wordsOf(groundWords, NONE))
      )
    }),
    null
  ),
  noPatrol: asked('取代巡查制和随意检查', 'random checks take the place of patrols')
}

/** How answers about merging are said. 合并类答案的说法。 @since 0.1.0 */
export const mergeSayings: Sayings<Profile['merge']> = {
  period: orNull(citedAs(word(fieldworkWords.period)), null),
  apart: eachOf(citedAs(phrase(([one, other]) => ({ zh: `${one}与${other}`, en: `${one} apart from ${other}` })))),
  joint: orNull(citedAs(names(NONE)), null),
  agreement: orNull(citedAs(wordsOf(fieldworkWords.agreed, NONE)), null)
}

const notAsked: Message = { zh: '未要求专门的人员库', en: 'no registry of its own is asked for' }

/** How answers about teams are said. 检查组类答案的说法。 @since 0.1.0 */
export const assignSayings: Sayings<Profile['assign']> = {
  officersPerVisit: orNull(citedAs(atLeast), null),
  officersPerDepartment: orNull(citedAs(atLeast), null),
  leaders: orNull(citedAs(word(fieldworkWords.leaders)), null),
  head: orNull(citedAs(word(fieldworkWords.choosing)), null),
  experts: orNull(citedAs(word(fieldworkWords.choosing)), null),
  jointRegistry: orNull(citedAs(orNull(phrase(same), notAsked)), null),
  widen: orNull(citedAs(word(fieldworkWords.widen)), null)
}
