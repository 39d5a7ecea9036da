/* What every place shares: terms are counted by the Civil Code; on all else these answers are silent, and the profiles fill them in. */

import { cited, citing } from '../kernel/index.js'
import { civilCode } from './document.js'
import type { Profile } from './profile.js'

const code = citing(civilCode.short)

/**
 * A profile that asks nothing and decides nothing beyond the general law: to be extended. 除一般法外未作任何规定的规则包，供扩展。
 *
 * @basis 民法典 第二百零一条、第二百零三条、第一千二百五十九条
 * @example silent.assign.officersPerVisit // => null
 * @since 0.1.0
 */
export const silent: Profile = {
  name: '未作规定',
  documents: [civilCode],
  validity: { from: null, to: null },
  calendar: {
    terms: {
      start: cited('exclusive', code('第二百零一条')),
      restDay: cited('nextWorkday', code('第二百零三条')),
      // 以上、以下、以内、届满 are ruled there, 前 is not: the day itself is taken in.
      before: cited('inclusive', code('第一千二百五十九条'))
    },
    quiet: []
  },
  checklist: {
    withoutBasis: null,
    fields: null,
    makers: null,
    details: null,
    derived: null,
    onChange: [],
    adjustedYearly: null,
    yearlyFilings: [],
    mappedTo: null,
    workingRule: null
  },
  registry: {
    certificate: null,
    officerFields: null,
    officerGroups: null,
    noGap: null,
    duties: null,
    tags: null,
    freshness: { eachDraw: null, jointTask: null, upkeep: null, yearly: [] },
    pools: null,
    listings: null
  },
  plan: {
    generalCap: null,
    keyUncapped: null,
    itemFloor: null,
    coverageFloor: null,
    smallRegistry: null,
    capOver: null,
    coverageOver: null,
    quantityStated: null,
    makers: null,
    kinds: null,
    fields: [],
    lead: null,
    jointWays: null,
    jointInPlan: null,
    specialApart: null,
    review: null,
    filings: [],
    channels: null,
    adjustable: null,
    republish: null,
    temporary: null,
    temporaryPublished: null,
    systemGrounds: null,
    sameHand: null,
    completedPerItem: null,
    finishedWhen: null,
    due: []
  },
  review: {
    listed: null,
    founded: null,
    random: null,
    byDefault: null,
    strictFields: null,
    noCampaign: null,
    noRepeat: null,
    shared: null,
    jointShare: null,
    raised: null,
    spread: null,
    mostInMonth: null,
    keyItems: null,
    balance: null,
    workload: null,
    staleAfter: null,
    appraisal: null,
    scope: null,
    onsite: null,
    census: null
  },
  frame: {
    impossible: null,
    classesApart: null,
    directed: null,
    drawCap: null,
    visitCaps: [],
    raised: null,
    rising: null,
    weights: null,
    leads: null,
    approval: null,
    noPatrol: null
  },
  merge: { period: null, apart: [], joint: null, agreement: null },
  assign: {
    officersPerVisit: null,
    officersPerDepartment: null,
    leaders: null,
    head: null,
    experts: null,
    jointRegistry: null,
    widen: null
  },
  inspect: {
    methods: null,
    jointOnsite: null,
    present: null,
    presentAt: null,
    credentials: null,
    conduct: null,
    secrecy: null,
    precheck: null,
    formChoices: null,
    oneForm: null,
    delegation: null,
    deskTakesPart: null,
    replacement: null,
    successorQualified: null,
    bodies: null,
    services: null,
    bodyQualified: null,
    bodyGuided: null,
    entrusterPays: null,
    conclusions: null,
    conclusionNeed: null,
    listOnly: null,
    measures: null,
    orderForms: null,
    severities: null,
    signature: null,
    recorded: null,
    nonCooperation: null,
    impossible: null,
    resultSigned: null,
    whoChecks: null,
    approvers: null,
    demands: {
      'abnormal-list': null,
      'daily-supervision': null,
      case: null,
      'other-authority': null,
      judiciary: null
    },
    refusalPunished: null,
    caseEvidence: null,
    closeWithin: null,
    enterWithin: null,
    pursued: null,
    underSubject: null,
    lenience: null,
    caseFile: null
  },
  publish: {
    objects: null,
    term: null,
    start: null,
    end: null,
    sampling: null,
    approval: null,
    enters: null,
    publishes: null,
    channels: [],
    sinks: [],
    redaction: null,
    withholding: null,
    nonCooperation: null,
    measuresApart: null,
    correction: null,
    objection: null,
    completion: null,
    withheldCounts: null,
    reveal: null
  },
  accountability: { rules: null, facts: [], answersFor: null },
  statistics: { annex: null, metrics: null, reports: [], keyItems: null, bulletins: null }
}
