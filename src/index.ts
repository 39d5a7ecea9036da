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

export type { Profile } from './profile/index.js'

export { checkAssignment } from './audit/index.js'
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
