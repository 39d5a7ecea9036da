/* What the regulations forbid, step by step, as sentences over the diary. Nothing here calls the stages whose verdict it foretells. */

import type { StepRefusal, TrailEvent } from '../../src/trail/index.js'
import { AFTER_CLOSE, blank, latest, repeats, itemName, type Diary, type StepOf } from './campaign-life-diary.js'
import { foreseePublication } from './campaign-life-model-result.js'
import { foreseeVisit } from './campaign-life-model-visit.js'

export type RefusalTag = StepRefusal['_tag']
/** Says why: a tag, where its condition holds. */
export type Say = (tag: RefusalTag, holds: boolean) => void
type Named = { readonly on: string }
type Days = readonly (string | null | undefined)[]

/** A cause must stand, and not on a later day: of several, the first counts. */
export function cause(say: Say, { on }: Named, days: Days): void {
  const known = days.filter((day) => typeof day === 'string')
  say('StepTooEarly', known.length === 0)
  say('BeforeItsCause', known.length > 0 && known.every((day) => day > on))
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00$/
const known = new Map<string, boolean>()
function isMoment(text: string): boolean {
  const day = MOMENT.exec(text)?.[1]
  if (day === undefined) return false
  const exists = known.get(day) ?? (!Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day))
  known.set(day, exists)
  return exists
}

/** Every reason why an event would be refused; none: it is taken. */
export function foresee(diary: Diary, { seq, at, basis, step }: TrailEvent): ReadonlySet<RefusalTag> {
  const found = new Set<RefusalTag>()
  const say: Say = (tag, holds) => {
    if (holds) found.add(tag)
  }
  say('SeqNotNext', seq !== diary.events.length + 1)
  say('EventWithoutBasis', basis.length === 0)
  const told = isMoment(at)
  say('MomentMalformed', !told)
  say('MomentBackwards', told && at < diary.lastMoment)
  say('EnteredBeforeDone', told && step.on > at.slice(0, 10))
  if (diary.closed !== undefined && !AFTER_CLOSE.includes(step._tag)) say('CampaignClosed', true)
  else foreseeStep(say, diary, step)
  return found
}

function foreseeStep(say: Say, diary: Diary, step: TrailEvent['step']): void {
  switch (step._tag) {
    case 'AdoptList':
      return say(
        'VersionNotNext',
        diary.all('AdoptList').some(({ list, version }) => list === step.list && version >= step.version)
      )
    case 'AdoptPlan':
      say(
        'VersionNotNext',
        diary.all('AdoptPlan').some(({ plan, version }) => plan === step.plan && version >= step.version)
      )
      say('NamesNothing', step.channels.length === 0)
      return cause(
        say,
        step,
        diary.all('AdoptList').map(({ on }) => on)
      )
    case 'MakeCampaignTask':
      say('TrailTaskTwice', diary.task(step.task) !== undefined)
      say('NamesNothing', step.departments.length === 0)
      say('NamedAgain', repeats(step.departments))
      cause(
        say,
        step,
        diary
          .all('AdoptList')
          .filter(({ list }) => list === step.list)
          .map(({ on }) => on)
      )
      if (step.plan === null) return
      return cause(
        say,
        step,
        diary
          .all('AdoptPlan')
          .filter(({ plan }) => plan === step.plan)
          .map(({ on }) => on)
      )
    case 'PublishNotice':
      return foreseeNotice(say, diary, step)
    case 'PublishCommitments':
      return foreseeCommitments(say, diary, step)
    case 'DrawSubjects':
      return foreseeDraw(say, diary, step)
    case 'MatchOfficers':
      listed(
        say,
        step.tasks.map(({ task }) => task)
      )
      return step.tasks.forEach(({ task: name, record }) => {
        open(say, diary, name)
        if (diary.task(name)?.way !== 'random') return
        const drawn = diary.draws(name).at(-1)
        cause(say, step, [drawn?.on])
        say('RecordNotDrawn', drawn !== undefined && drawn.record !== record)
      })
    case 'LockTeams':
      listed(say, step.tasks)
      return step.tasks.forEach((name) => {
        open(say, diary, name)
        if (diary.task(name)?.way !== 'random') return
        const match = diary.match(name)
        cause(say, step, [match?.on])
        say('TeamsNotMatched', match !== undefined && match.teams !== step.teams)
      })
    case 'EndTask':
      return foreseeEnd(say, diary, step)
    case 'RevealNames':
      listed(say, step.tasks)
      say('NamesNothing', step.files.length === 0)
      return step.tasks.forEach((name) => {
        const isKnown = diary.task(name) !== undefined
        const over = diary.end(name) !== undefined || diary.areVisitsOver(name)
        say('TrailTaskUnknown', !isKnown)
        say('RevealedBeforeVisits', isKnown && !over)
        if (isKnown && over) cause(say, step, [diary.lastVisitDay(name) ?? step.on])
      })
    case 'FileFiling':
      say('VisitUnknown', step.visit !== null && diary.visit(step.visit) === undefined)
      say(
        'FilingTwice',
        diary.all('FileFiling').some(({ filing }) => filing === step.filing)
      )
      return say('FilingWithoutReference', blank(step.reference))
    case 'MovePool':
      say('VisitUnknown', step.visit !== null && diary.visit(step.visit) === undefined)
      return say('MoveToSamePool', step.from === step.to)
    case 'RecordIrregularity':
      say('VisitUnknown', step.visit !== null && diary.visit(step.visit) === undefined)
      say('TrailTaskUnknown', step.task !== null && diary.task(step.task) === undefined)
      say(
        'IrregularityOfNothing',
        [step.visit, step.subject, step.task].every((about) => about === null)
      )
      say(
        'IrregularityTwice',
        diary.all('RecordIrregularity').some(({ irregularity }) => irregularity === step.irregularity)
      )
      say('IrregularityUnproved', step.evidence.every(blank))
      return say('RecordedBeforeItOccurred', step.on < step.occurred)
    case 'SettleIrregularity': {
      const known = diary.all('RecordIrregularity').find(({ irregularity }) => irregularity === step.irregularity)
      say('IrregularityUnknown', known === undefined)
      if (known === undefined) return
      say(
        'IrregularitySettled',
        diary.all('SettleIrregularity').some(({ irregularity }) => irregularity === step.irregularity)
      )
      say('ReasonUnstated', blank(step.reason))
      return say('SettledBeforeRecorded', step.on < known.on)
    }
    case 'CloseCampaign':
      return foreseeClose(say, diary, step)
    // Registries are entered anew at will; reports, archives and uploads follow anything.
    case 'EnterSubjects':
    case 'EnterOfficers':
    case 'MakeStatistics':
    case 'ArchiveTrail':
    case 'UploadTrail':
      return
    case 'EnterResult':
    case 'PublishResult':
    case 'WithholdResult':
    case 'CollectResult':
    case 'CorrectResult':
    case 'FileObjection':
    case 'DecideObjection':
    case 'AnswerObjection':
      return foreseePublication(say, diary, step)
    case 'DispatchVisit':
      dispatchOrder(say, diary, step)
      return foreseeVisit(say, diary, step)
    default:
      return foreseeVisit(say, diary, step)
  }
}

function listed(say: Say, tasks: readonly string[]): void {
  say('NamesNothing', tasks.length === 0)
  say('NamedAgain', repeats(tasks))
}

/** A task that may still be announced, drawn, matched, locked: known, not ended, drawn at all, not locked. */
function open(say: Say, diary: Diary, name: StepOf<'EndTask'>['task']): void {
  const task = diary.task(name)
  const over = diary.end(name) !== undefined
  say('TrailTaskUnknown', task === undefined)
  say('TrailTaskEnded', over)
  say('TrailTaskNotDrawn', !over && task?.way === 'outside')
  say('TrailTaskLocked', !over && diary.lock(name) !== undefined)
}

function foreseeNotice(say: Say, diary: Diary, step: StepOf<'PublishNotice'>): void {
  say('NoticeTwice', diary.notice(step.notice) !== undefined)
  say('NamesNothing', step.channels.length === 0)
  listed(say, step.tasks)
  say('NamedAgain', repeats(step.committed))
  for (const name of step.tasks) {
    open(say, diary, name)
    const task = diary.task(name)
    if (task === undefined) continue
    cause(say, step, [task.on])
    cause(
      say,
      step,
      diary
        .all('EnterSubjects')
        .filter(({ registry }) => registry === task.registry)
        .map(({ on }) => on)
    )
    for (const of of task.departments) {
      cause(
        say,
        step,
        diary
          .all('EnterOfficers')
          .filter(({ department }) => department === of)
          .map(({ on }) => on)
      )
    }
  }
}

function foreseeCommitments(say: Say, diary: Diary, step: StepOf<'PublishCommitments'>): void {
  const notice = diary.notice(step.notice)
  say('NoticeUnknown', notice === undefined)
  if (notice === undefined) return
  cause(say, step, [notice.on])
  say('NoticeDrawn', diary.isDrawn(step.notice))
  const given = step.commitments.map(({ source }) => source)
  const before = diary.commitments(step.notice).flatMap(({ commitments }) => commitments.map(({ source }) => source))
  say('NamedAgain', repeats(given))
  say(
    'SourceNotCommitted',
    given.some((source) => !notice.committed.includes(source))
  )
  say(
    'SourceCommittedTwice',
    given.some((source) => before.includes(source))
  )
}

function foreseeDraw(say: Say, diary: Diary, step: StepOf<'DrawSubjects'>): void {
  const names = step.tasks.map(({ task }) => task)
  listed(say, names)
  const notice = diary.notice(step.notice)
  if (notice === undefined) {
    const none = diary.all('PublishNotice').length === 0
    say('StepTooEarly', none)
    say('NoticeUnknown', !none)
  } else {
    const made = diary.commitments(step.notice)
    const committed = made.flatMap(({ commitments }) => commitments.map(({ source }) => source))
    cause(say, step, [notice.on])
    say('NoticeDrawn', diary.isDrawn(step.notice))
    say(
      'StepTooEarly',
      notice.committed.some((source) => !committed.includes(source))
    )
    // All of them stand before the draw, so the last one decides.
    if (made.length > 0) cause(say, step, [latest(made.map(({ on }) => on))])
  }
  for (const name of names) {
    open(say, diary, name)
    if (diary.task(name) === undefined || notice === undefined) continue
    const own = diary.noticeOf(name)
    say('NoticeWithoutTask', !notice.tasks.includes(name))
    say('NoticeReplaced', notice.tasks.includes(name) && own !== undefined && own.notice !== step.notice)
  }
}

function foreseeEnd(say: Say, diary: Diary, step: StepOf<'EndTask'>): void {
  const task = diary.task(step.task)
  say('TrailTaskUnknown', task === undefined)
  if (task === undefined) return
  say('TrailTaskEnded', diary.end(step.task) !== undefined)
  cause(say, step, [task.on])
  if (step.ending._tag === 'Abandoned') return say('AbandonedUnsigned', blank(step.ending.reason))
  const sent = diary.visitsOf(step.task)
  if (task.way === 'random') cause(say, step, [diary.lock(step.task)?.on])
  say('VisitsUndispatched', sent.length < (diary.match(step.task)?.visits ?? 0))
  say(
    'VisitsOpen',
    sent.some(({ ended }) => ended === null)
  )
  const last = diary.lastVisitDay(step.task)
  if (last !== null) cause(say, step, [last])
}

function foreseeClose(say: Say, diary: Diary, step: StepOf<'CloseCampaign'>): void {
  const excused = step.excused.map(({ task }) => task)
  say('NamedAgain', repeats(excused))
  say(
    'ExcuseUnsigned',
    step.excused.some(({ reason }) => blank(reason))
  )
  say(
    'TrailTaskUnknown',
    excused.some((name) => diary.task(name) === undefined)
  )
  for (const { task: name, on } of diary.all('MakeCampaignTask')) {
    const end = diary.end(name)
    const owing = diary.unpublished(name)
    const isExcused = excused.includes(name)
    say('ExcusedForNothing', isExcused && end !== undefined && owing === 0)
    say('TasksOpen', !isExcused && end === undefined)
    say('ResultsUnpublished', !isExcused && end !== undefined && owing > 0)
    cause(say, step, [end?.on ?? diary.lastVisitDay(name) ?? on])
  }
}

/** What the campaign asks of a dispatch: known tasks as they were made, a lock behind it, no more than was matched. */
function dispatchOrder(say: Say, diary: Diary, step: StepOf<'DispatchVisit'>): void {
  const { tasks, way } = step.dispatch
  listed(
    say,
    tasks.map(({ draw }) => draw)
  )
  for (const { draw: name, item, departments } of tasks) {
    const task = diary.task(name)
    say('TrailTaskUnknown', task === undefined)
    say('TrailTaskEnded', diary.end(name) !== undefined)
    if (task === undefined) continue
    say('DispatchOtherItem', itemName(item) !== itemName(task.item))
    say('DispatchOtherWay', way !== task.way)
    say(
      'TrailDepartmentUnknown',
      departments.some((department) => !task.departments.includes(department))
    )
    cause(say, step, [task.way === 'outside' ? task.on : diary.lock(name)?.on])
    const matched = diary.match(name)?.visits
    const isNew = diary.visit(step.visit) === undefined
    say(
      'DispatchedBeyondMatch',
      isNew && task.way === 'random' && matched !== undefined && diary.visitsOf(name).length >= matched
    )
  }
}
