/* The public list in the order of a campaign; every folder is a subpath too, with all of its names. */

export * from './campaign/index.js'

export { addWorkdays, dueOn, enterOn, makeWorkCalendar, openDaysOf, stateHolidays } from './calendar/index.js'
export type { Due, Ground, HolidayYear, QuietPeriod, Term, Window, WorkCalendar } from './calendar/index.js'

export { checkChecklist, checkVersion, claimItems, isOnList, itemOf } from './checklist/index.js'
export type { Checklist, Item, ItemClass, ItemKey } from './checklist/index.js'

export {
  checkFreshness,
  checkRegistry,
  creditCodeTroubles,
  isMarketEntity,
  listedOut,
  makeRegionTable,
  movePools,
  parseCreditCode,
  reviewPools,
  sortIntoPools,
  supervisionGaps
} from './registry/index.js'
export type {
  CreditCode,
  Expert,
  Listing,
  Mark,
  Officer,
  Pool,
  PoolBook,
  PoolRules,
  RegionCode,
  Registry,
  RiskClass,
  Subject
} from './registry/index.js'

export { explainReview, planTasks, readPlan, recordPlan, remedyOf, reviewPlan, sizeTask } from './plan/index.js'
export type { Decision, Plan, PlanFile, PlanRow, PlanRules, Quota, ReviewFinding, Task, Waiver } from './plan/index.js'

export {
  admitOutside,
  burdenOf,
  byRegistry,
  exclusionsText,
  frameOf,
  frameText,
  ledgerOf,
  makeFrame
} from './frame/index.js'
export type { DrawTables, Exclusion, FrameRules, MadeFrame, PastCheck, Unit } from './frame/index.js'

export {
  callReserves,
  checkNotice,
  commitmentOf,
  cutBatches,
  drawUnits,
  explainTicket,
  isVerified,
  noticeDigest,
  noticeText,
  NOTHING_PUBLISHED,
  quicknet,
  readNotice,
  recordDigest,
  recordText,
  roundDue,
  verifyRecord,
  verifyRegister,
  writeNotice
} from './draw/index.js'
export type { DrawInput, DrawRecord, Notice, NoticeDraft, Published, Source, Verification } from './draw/index.js'

export { checkAgreements, mergeVisits } from './merge/index.js'
export type { Agreement, AnnouncedTask, Merging, Recognition, Visit } from './merge/index.js'

export {
  assignOfficers,
  changeTeams,
  explainCure,
  explainShortage,
  lockTeams,
  staffDigest,
  staffOf,
  staffText,
  standbyOrder,
  verifyChanges
} from './assign/index.js'
export type { Assignment, AssignRules, Relation, Shortage, Staff, Team, TeamChange } from './assign/index.js'

export { composeForm, dispatchOf, followUpDue, poolEvidence, pastChecksOf, takeVisitStep } from './inspect/index.js'
export type {
  CheckForm,
  CheckPaper,
  DepartmentResult,
  Dispatch,
  VisitCourse,
  VisitKey,
  VisitStep
} from './inspect/index.js'

export {
  completionOf,
  latenessOn,
  openPublicity,
  publicationDue,
  publicResult,
  sealFiles,
  takePublicationStep,
  verifyReveal
} from './publish/index.js'
export type { Publication, PublicationStep, PublishRules } from './publish/index.js'

export {
  chainEvents,
  checkInclusion,
  explainOfficer,
  explainSubject,
  foldEvents,
  lackingSteps,
  linesOf,
  NOTHING_RECORDED,
  readEvents,
  recordEvents,
  trailText,
  treeOf,
  verifyTrail
} from './trail/index.js'
export type { CampaignState, Moment, TrailEvent, TrailHead, TrailRules, TrailStep } from './trail/index.js'

export {
  checkDueDiligence,
  compileRules,
  decidingFacts,
  dueDiligenceFile,
  factReader,
  gatherFacts,
  judge,
  judgeBy
} from './accountability/index.js'
export type { AccountabilityRule, AccountabilityRules, Condition, Verdict } from './accountability/index.js'

export {
  annexSheet,
  annexTable,
  checkReports,
  countReturn,
  csvOf,
  measureWork,
  metricSheet,
  metricsOf,
  rollUp,
  sheetJson,
  sourceOf
} from './statistics/index.js'
export type { StatisticsReturn, StatisticsRules, StatisticsSource } from './statistics/index.js'

export {
  citationsOf,
  compareProfiles,
  explainDifference,
  extendProfile,
  readProfile,
  reviewRulesOf
} from './profile/index.js'
export type { Profile, ProfileChanges } from './profile/index.js'

export { checkAssignment, forecastPools } from './audit/index.js'
export type { AssignmentBreach } from './audit/index.js'

export {
  accept,
  checkAll,
  cite,
  decode,
  orThrow,
  parseDate,
  parseRatio,
  reasonsOf,
  refuse,
  Refused
} from './kernel/index.js'
export type { Checked, Citation, CivilDate, Digest, Language, Message, Name, Ratio } from './kernel/index.js'
