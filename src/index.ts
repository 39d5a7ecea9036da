/* The public list in the order of a campaign; every folder is a subpath too, with all of its names. */

export * from './campaign/index.js'

export { checkChecklist, isOnList, itemOf } from './checklist/index.js'
export type { Checklist, Item, ItemClass, ItemKey } from './checklist/index.js'

export {
  checkRegistry,
  creditCodeTroubles,
  isMarketEntity,
  parseCreditCode,
  makeRegionTable
} from './registry/index.js'
export type { CreditCode, Expert, Officer, RegionCode, Registry, RiskClass, Subject } from './registry/index.js'

export { planTasks, readPlan, sizeTask } from './plan/index.js'
export type { Decision, Plan, PlanRow, PlanRules, Quota, Task, Waiver } from './plan/index.js'

export { byRegistry, exclusionsText, frameOf, frameText } from './frame/index.js'
export type { DrawTables, Exclusion, Unit } from './frame/index.js'

export {
  checkNotice,
  commitmentOf,
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

export { mergeVisits } from './merge/index.js'
export type { AnnouncedTask, Merging, Visit } from './merge/index.js'

export { assignOfficers, checkAssignment, staffDigest, staffOf, staffText } from './assign/index.js'
export type { Assignment, AssignRules, Relation, Staff, Team } from './assign/index.js'

export type { Profile } from './profile/index.js'

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
