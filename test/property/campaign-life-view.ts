/* What can be seen of a campaign, told twice in the same words: by the library's questions, and by the model's diary. */

import { followUpDue, visitStage, type VisitCourse } from '../../src/inspect/index.js'
import type { CivilDate, Name } from '../../src/kernel/index.js'
import {
  completionOf,
  isSuspended,
  latenessOn,
  openObjections,
  publicationDue,
  standingResult,
  stageOfResult,
  type Objection
} from '../../src/publish/index.js'
import {
  isOpenVisit,
  taskEndedOn,
  type CampaignState,
  type TrailRules,
  type TrailStep,
  type VisitFile
} from '../../src/trail/index.js'
import type { Diary, ObjectionLife, VisitLife } from './campaign-life-diary.js'
import { LISTED, lastDay } from './campaign-life-world.js'

/** Anything that was seen, ready to be compared as text. */
export type View = { readonly [key: string]: unknown }

const tagsOf = (reasons: readonly { readonly _tag: string }[]): readonly string[] =>
  [...new Set(reasons.map(({ _tag }) => _tag))].sort()

/** As the library answers. `heard` gets the reasons of questions that it refuses. */
export function viewOf(state: CampaignState, rules: TrailRules, today: CivilDate, heard: (tag: string) => void): View {
  const ends = new Map([...state.tasks.values()].map((task) => [task.task, taskEndedOn(task)]))
  const objectionView = (one: Objection): View => ({
    name: one.name,
    fileBy: one.fileBy?.on ?? null,
    reviewBy: one.reviewBy?.on ?? null,
    outcome: one.decided?.outcome ?? null,
    answerBy: one.answerBy?.on ?? null,
    answered: one.answered?.on ?? null
  })
  const resultView = ({ course, publications }: VisitFile, department: Name): View => {
    const publication = publications.get(department) ?? null
    const versions = course.results.find((record) => record.department === department)?.versions ?? []
    const due = publicationDue({
      course,
      department,
      publication,
      ends,
      rules: rules.publish,
      terms: rules.terms,
      calendar: rules.calendar
    })
    if (due._tag === 'Left') due.left.forEach(({ _tag }) => heard(_tag))
    return {
      department,
      versions: versions.length,
      approved: versions.at(-1)?.review?.approved ?? null,
      stage: stageOfResult(course, department, publication),
      standing: publication === null ? null : (standingResult(publication)?.text ?? null),
      due: due._tag === 'Left' ? tagsOf(due.left) : due.right.due.on,
      late: due._tag === 'Left' ? null : latenessOn(due.right, rules.calendar, today).late,
      suspended: publication !== null && isSuspended(publication, rules.publish),
      open: publication === null ? [] : openObjections(publication).map(({ name }) => name),
      objections: publication?.objections.map(objectionView) ?? []
    }
  }
  const followUpView = (course: VisitCourse): readonly View[] =>
    course.followUps.map((followUp) => {
      const taskEnded = course.ended ?? today
      const due = followUpDue({
        followUp,
        taskEnded,
        today,
        calendar: rules.calendar,
        terms: rules.terms,
        rules: rules.inspect
      })
      if (due._tag === 'Left') return { name: followUp.name, due: tagsOf(due.left) }
      const { close, closedLate, enter, enteredLate } = due.right
      return { name: followUp.name, close: close?.on ?? null, closedLate, enter: enter?.on ?? null, enteredLate }
    })
  const visitView = (file: VisitFile): View => {
    const { course, visit } = file
    const completion = completionOf(course, (department) => file.publications.get(department) ?? null, rules.publish)
    return {
      visit: `${visit.subject} ${String(visit.ordinal)}`,
      stage: visitStage(course),
      open: isOpenVisit(state)(file),
      ended: course.ended,
      impossible: course.impossible !== null,
      officers: course.officers.map(({ id }) => id),
      completed: completion._tag === 'Left' ? tagsOf(completion.left) : completion.right.completed,
      results: course.dispatch.departments.map((department) => resultView(file, department)),
      followUps: followUpView(course),
      cases: course.cases.length,
      spared: course.spared.length,
      settled: file.settled,
      events: file.events
    }
  }
  return {
    count: state.count,
    steps: [...state.steps].sort(([a], [b]) => (a < b ? -1 : 1)),
    closed: state.closed?.on ?? null,
    irregularities: [...state.irregularities.values()].map(({ irregularity, settled }) => [
      irregularity,
      settled?.outcome ?? null
    ]),
    filings: [...state.filings.keys()],
    moves: state.moves.length,
    kept: [state.statistics.length, state.archives.length, state.uploads.length, state.reveals.length],
    tasks: [...state.tasks.values()].map((task) => ({
      task: task.task,
      notices: task.notices.length,
      draws: task.draws.length,
      locked: task.locked?.on ?? null,
      dispatched: task.dispatched,
      open: task.open,
      settled: task.settled,
      lastVisit: task.lastVisit,
      ended: task.ended?.ending._tag ?? null,
      endedOn: taskEndedOn(task),
      revealed: task.revealed?.on ?? null
    })),
    visits: [...state.visits.values()].map(visitView)
  }
}

/** As the diary has it. */
export function viewIn(diary: Diary, today: CivilDate): View {
  const { asked, readings } = diary.law
  const objectionView = (one: ObjectionLife): View => ({
    name: one.name,
    fileBy: one.fileBy,
    reviewBy: one.reviewBy,
    outcome: one.decided?.outcome ?? null,
    answerBy: one.answerBy,
    answered: one.answered?.on ?? null
  })
  const resultView = (life: VisitLife, department: Name): View => {
    const due = life.due(department)
    const act = readings.end === 'published' ? life.published(department) : life.entered(department)
    const done = act?.on ?? life.withheld(department)?.on
    const objections = life.objections(department)
    return {
      department,
      versions: life.of('FormResult', department).length,
      approved: life.review(department)?.approved ?? null,
      stage: life.stage(department),
      standing: life.standing(department)?.text ?? null,
      due: typeof due === 'string' ? due : [...new Set(due)].sort(),
      late: typeof due === 'string' ? (done ?? today) > due : null,
      suspended:
        asked.has('objection') &&
        readings.suspend === 'until-decided' &&
        objections.some((one) => one.decided === undefined && one.isReviewed),
      open: objections.filter(({ answered }) => answered === undefined).map(({ name }) => name),
      objections: objections.map(objectionView)
    }
  }
  const followUpView = (life: VisitLife): readonly View[] =>
    life.own('OpenFollowUp').map(({ followUp: name }) => {
      const closed = life.own('CloseFollowUp').find(({ followUp }) => followUp === name)?.on ?? null
      const entered = life.own('EnterFollowUp').find(({ followUp }) => followUp === name)?.on ?? null
      const close = asked.has('closeWithin') ? lastDay(life.ended ?? today, LISTED.closeWithin, readings.moves) : null
      const enter = asked.has('enterWithin') && closed !== null ? lastDay(closed, LISTED.enterWithin, false) : null
      const isLate = (by: string | null, done: string | null): boolean => by !== null && (done ?? today) > by
      return { name, close, closedLate: isLate(close, closed), enter, enteredLate: isLate(enter, entered) }
    })
  const stageOf = (life: VisitLife): string => {
    if (life.ended === null) return life.begun === undefined ? 'dispatched' : 'begun'
    return life.departments.every((department) => life.isApproved(department)) ? 'concluded' : 'ended'
  }
  const lives = diary.visits()
  const tags = [...new Set(diary.events.map(({ step }) => step._tag))].sort((a, b) => (a < b ? -1 : 1))
  return {
    count: diary.events.length,
    steps: tags.map((tag) => [tag, diary.all(tag).length]),
    closed: diary.closed?.on ?? null,
    irregularities: diary
      .all('RecordIrregularity')
      .map(({ irregularity: name }) => [
        name,
        diary.all('SettleIrregularity').find(({ irregularity }) => irregularity === name)?.outcome ?? null
      ]),
    filings: diary.all('FileFiling').map(({ filing }) => filing),
    moves: diary.all('MovePool').length,
    kept: (['MakeStatistics', 'ArchiveTrail', 'UploadTrail', 'RevealNames'] as const).map(
      (tag) => diary.all(tag).length
    ),
    tasks: diary.all('MakeCampaignTask').map(({ task }) => {
      const own = diary.visitsOf(task)
      return {
        task,
        notices: diary.all('PublishNotice').filter(({ tasks }) => tasks.includes(task)).length,
        draws: diary.draws(task).length,
        locked: diary.lock(task)?.on ?? null,
        dispatched: own.length,
        open: own.filter(({ ended }) => ended === null).length,
        settled: own.filter(({ isSettled }) => isSettled).length,
        lastVisit: diary.lastVisitDay(task),
        ended: diary.end(task)?.ending._tag ?? null,
        endedOn: diary.endedOn(task),
        revealed: diary.all('RevealNames').find(({ tasks }) => tasks.includes(task))?.on ?? null
      }
    }),
    visits: lives.map((life) => {
      const { visit, dispatch } = life.dispatch
      const isMine = (step: TrailStep): boolean =>
        'visit' in step &&
        step.visit !== null &&
        step.visit.subject === visit.subject &&
        step.visit.ordinal === visit.ordinal
      const beside = ['FileFiling', 'MovePool', 'RecordIrregularity']
      return {
        visit: `${visit.subject} ${String(visit.ordinal)}`,
        stage: stageOf(life),
        open: life.ended === null && !life.isGivenUp,
        ended: life.ended,
        impossible: life.impossible !== undefined,
        officers: life.officers.map(({ id }) => id),
        completed: life.completed,
        results: dispatch.departments.map((department) => resultView(life, department)),
        followUps: followUpView(life),
        cases: life.own('RecordCase').length,
        spared: life.own('SparePenalty').length,
        settled: life.isSettled,
        events: diary.events.filter(({ step }) => isMine(step) && !beside.includes(step._tag)).map(({ seq }) => seq)
      }
    })
  }
}
