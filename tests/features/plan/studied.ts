import type { Catalog } from '../../../src/content/catalog.ts'
import { addDays, weekdayOf } from '../../../src/domain/calendar.ts'
import type { Learner, LearnerKey } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { gradeAnswer } from '../../../src/domain/memory/grade-answer.ts'
import { remember } from '../../../src/domain/memory/replay.ts'
import type { DrillEnd, Evidence, LogEntry, MockEnd } from '../../../src/domain/memory/review.ts'
import { keyPicks } from '../../../src/domain/question/answer.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'

/**
 * Someone who has studied for weeks, as their document and log would be: answers on most study days, better ones as time goes by, two mock exams,
 * a drill, and evidence for the lab.
 */
export function studied(catalog: Catalog, key: LearnerKey, now: Date, weeks = 9, perDay = 14) {
  const chance = seededChance('studied')
  const today = now.toISOString().slice(0, 10)
  const log: LogEntry[] = []
  let learner: Learner = {
    ...newLearner(key, now, 'UTC', 'en-GB'),
    welcomed: true,
    settings: { ...newLearner(key, now, 'UTC', 'en-GB').settings, examDate: addDays(today, 25) },
    contact: {
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      channelId: 'msteams',
      conversationId: 'a:1',
      userId: `29:${key.user}`,
      botId: '28:00000000-0000-4000-8000-000000000001',
    },
  }
  const span = 7 * weeks
  for (let index = 0; index <= span; index++) {
    const day = addDays(today, index - span)
    if (weekdayOf(day) > 5 || chance() < 0.15) continue
    for (let count = Math.round(perDay * (0.4 + chance())); count > 0; count--) {
      // Some questions come again, because only a part of the bank is asked.
      const place = 3 * Math.floor((catalog.bank.length / 3) * chance() ** 1.4)
      const question = catalog.bank[place]
      if (!question) continue
      const isRight = chance() < 0.45 + (0.3 * index) / span
      const said = chance()
      const confidence = said < (isRight ? 0.6 : 0.15) ? 'sure' : said < (isRight ? 0.9 : 0.6) ? 'think' : 'guess'
      const graded = gradeAnswer(learner, question, {
        id: `r${log.length}`,
        at: new Date(Date.parse(`${day}T07:59:00Z`) - 20_000 * count),
        picks: isRight ? keyPicks(question) : keyPicks(question).map(() => ''),
        confidence,
        elapsedMs: 20_000,
        round: `round-${index}`,
      })
      log.push(graded.review)
      learner = graded.learner
    }
  }
  const mock = (id: string, ago: number, scaled: number): MockEnd => ({
    type: 'mock',
    id,
    at: `${addDays(today, -ago)}T18:00:00.000Z`,
    day: addDays(today, -ago),
    minutes: 100,
    seconds: 5000,
    count: 45,
    answered: 45,
    scaled,
  })
  const drill: DrillEnd = {
    type: 'drill',
    id: 'd1',
    at: `${today}T07:40:00.000Z`,
    day: today,
    drill: [...catalog.drills.keys()][0] ?? 'drill',
    revision: 1,
    picks: ['a'],
    credits: {},
  }
  const step = catalog.lab?.steps[0]
  const evidence: Evidence[] = step
    ? [
        {
          type: 'evidence',
          id: 'e1',
          at: `${today}T07:50:00.000Z`,
          day: today,
          lab: catalog.lab?.id ?? '',
          step: step.id,
          track: 'azure-pipelines',
          text: 'The run is green: https://dev.azure.com/me/shop/_build/results?buildId=7',
        },
      ]
    : []
  for (const entry of [mock('m1', 16, 612), mock('m2', 2, 734), drill]) {
    log.push(entry)
    learner = { ...learner, memory: remember(learner.memory, entry) }
  }
  log.push(...evidence)
  if (step) learner = { ...learner, lab: { track: 'azure-pipelines', proved: { [step.id]: today } } }
  return { learner, log }
}
