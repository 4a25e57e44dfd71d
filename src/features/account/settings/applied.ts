import { localDay, localTime } from '../../../domain/calendar.ts'
import type { Learner } from '../../../domain/learner/learner.ts'
import { openSettings, startQuiz } from '../../../kernel/buttons.ts'
import { fullDay } from '../../../kernel/card/day.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice } from '../../../kernel/notice.ts'
import { whenNext } from '../../../kernel/text/when.ts'
import { clock, until } from '../../../kernel/text/words.ts'
import { zoneName } from '../../../kernel/text/zone-name.ts'
import type { Button } from '../../../kernel/view.ts'
import { dataOf, undoing, withChange, type Change } from './change.ts'
import { dayWords } from './day-words.ts'
import { texts } from './texts.en.ts'

const { changed, effect } = texts

/** A button that changes a setting. */
export const setButton = (title: string, change: Change): Button => ({
  title,
  verb: 'settings.set',
  data: dataOf(change),
})

/** Saves a change and says the new value, what happens next, and how to undo it. */
export function applied(
  context: Context,
  change: Change,
  { said = [], buttons = [] }: { readonly said?: readonly string[]; readonly buttons?: readonly Button[] } = {},
): Step {
  const { turn, teams } = context
  const learner = withChange(context.learner, change, turn.timeZone ?? teams.timeZone)
  const undo = undoing(context.learner.settings, change)
  const isSame = JSON.stringify(dataOf(undo)) === JSON.stringify(dataOf(change))
  const lines = [[...said, ...valueOf(change, learner, turn.now), effectOf(change, learner, turn.now)].join(' ')]
  const ways = [...(isSame ? [] : [setButton(changed.undo, undo)]), ...buttons, openSettings]
  const view = notice(isSame ? changed.same : changed.title, lines, isSame ? [startQuiz, ...ways] : ways)
  return {
    ...(isSame ? {} : { learner }),
    reply: turn.pressed ? { messages: [], replace: view } : { messages: [view] },
  }
}

function valueOf(change: Change, { timeZone, settings }: Learner, now: Date): string[] {
  const { time, days, perDay, examDate, confidence, dayEnds, zone } = change
  const clockThere = (): string => {
    const { hour, minute } = localTime(now, timeZone)
    return clock(hour, minute)
  }
  return [
    ...(time ? [changed.time(clock(time.hour, time.minute))] : []),
    ...(days ? [changed.days(dayWords(settings.studyDays))] : []),
    ...(perDay === undefined ? [] : [changed.perDay(perDay)]),
    ...(examDate === undefined
      ? []
      : [
          examDate === 'none'
            ? changed.noExam
            : changed.exam(fullDay(examDate), until(examDate, localDay(now, timeZone))),
        ]),
    ...(confidence ? [changed.confidence[confidence]] : []),
    ...(dayEnds === undefined ? [] : [dayEnds === 0 ? changed.midnight : changed.dayEnds(clock(dayEnds))]),
    ...(zone === undefined
      ? []
      : [(zone === 'client' ? changed.clientZone : changed.zone)(zoneName(timeZone), clockThere())]),
  ]
}

function effectOf(change: Change, learner: Learner, now: Date): string {
  if (change.examDate !== undefined) return change.examDate === 'none' ? effect.noPlan : effect.plan
  if (change.confidence) return effect.nextQuestion
  if (change.dayEnds) return effect.late(clock(change.dayEnds))
  return nextQuiz(learner, now)
}

/** When the next daily quiz comes, or why none does. */
export function nextQuiz(learner: Learner, now: Date): string {
  const { status } = learner.push
  if (status === 'stopped' || (status === 'paused' && learner.push.pausedUntil === undefined)) return effect.off
  return learner.contact?.gone || !learner.contact ? effect.unreachable : effect.next(whenNext(learner, now))
}
