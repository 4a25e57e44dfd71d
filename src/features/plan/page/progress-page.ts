import { oneLineOf } from '../../../domain/note.ts'
import { addDays } from '../../../domain/calendar.ts'
import { passMark } from '../../../domain/mock/mock-result.ts'
import { calibrationOf, confidentGoal, type Calibration } from '../../../domain/memory/calibration.ts'
import type { Tally } from '../../../domain/learner/learner.ts'
import { mostUncertain } from '../../../domain/plan/outlook.ts'
import { objectiveStates, type ObjectiveState } from '../../../domain/plan/objective-state.ts'
import { enoughAnswers } from '../../../domain/plan/readiness.ts'
import { dayNumber } from '../../../domain/plan/study-answer.ts'
import { fullDay, longDay } from '../../../kernel/card/day.ts'
import { barChart } from '../../../kernel/chart/bar-chart.ts'
import { dayGrid } from '../../../kernel/chart/day-grid.ts'
import { lineChart } from '../../../kernel/chart/line-chart.ts'
import { card } from '../../../kernel/html/card.ts'
import { documentOf } from '../../../kernel/html/document.ts'
import { markup, prose, type Html } from '../../../kernel/html/html.ts'
import { objectiveSquare, placeOf } from '../../../kernel/html/objective-square.ts'
import { pageStyle } from '../../../kernel/html/style.ts'
import { table } from '../../../kernel/html/table.ts'
import {
  clipped,
  dayMonth,
  onDay,
  percent,
  rightAmong,
  shortDay,
  shortMonth,
  weekday,
} from '../../../kernel/text/words.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import type { Link } from '../../../kernel/view.ts'
import { scoreOf } from '../../mock/index.ts'
import { confidences } from '../figures.ts'
import { rightSoFar } from '../right-so-far.ts'
import { texts as plan } from '../texts.en.ts'
import { axesOf, isKnown, runsOf, type Chance } from '../history.ts'
import type { AreaFigures, FirstFigures, ObjectiveFigures, PageFigures } from './page-figures.ts'
import { texts } from './texts.en.ts'

/** Where the page is shown: behind a signed link, or as a tab in Teams. */
export type Place = 'link' | 'tab'

/** The learner's page. @param chat opens the chat, if the channel has such links */
export const progressPage = (figures: PageFigures, chat: readonly Link[], place: Place = 'link'): string =>
  documentOf(
    texts.title,
    pageStyle,
    markup`<header>
        <h1>${texts.title}</h1>
        <p>${prose(examLine(figures))}</p>
        <p class="soft small">${texts.asOf(fullDay(figures.today))} ${texts.at[place].ends}</p>
      </header>
      <div class="grid">
        ${overview(figures)} ${nextStep(figures, chat)} ${history(figures)} ${map(figures)} ${calendar(figures)}
        ${reviews(figures)} ${confidence(figures)} ${mocks(figures)} ${practice(figures)} ${objectives(figures)}
      </div>
      <footer class="soft small"><p>${texts.footer} ${texts.at[place].seen}</p></footer>`,
  )

function examLine({ exam }: PageFigures): string {
  if (!exam) return texts.exam.none
  return exam.days < 0 ? texts.exam.over(longDay(exam.day)) : texts.exam.ahead(longDay(exam.day), exam.days)
}

/** The data of a chart, for people who want the numbers or don't see the chart. */
const numbers = (body: Html): Html =>
  markup`<details>
    <summary>${texts.numbers}</summary>
    ${body}
  </details>`

function overview({ headline, basis, tally, streak, overdue, reviews, weakest, strongest }: PageFigures): Html {
  const { facts } = texts
  const rows: readonly (readonly [string, string])[] = [
    [facts.answered, String(tally.answered)],
    [facts.correct, rightSoFar(tally.credit, tally.answered)],
    [facts.streak, streak.length === 0 ? facts.noStreak : facts.days(streak.length)],
    ...(streak.record > streak.length ? [[facts.record, facts.days(streak.record)] as const] : []),
    [facts.reviews, facts.due(reviews[0]?.due ?? 0, overdue)],
    [facts.weakest, areaKnown(weakest)],
    [facts.strongest, areaKnown(strongest)],
  ]
  return markup`<section class="card" aria-labelledby="outlook">
    <h2 id="outlook" class="lead">${headline}</h2>
    <p class="soft">${basis}</p>
    <dl class="facts">
      ${rows.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}
    </dl>
    ${streak.length > 0 && markup`<p class="soft small screen">${facts.streakCounts}</p>`}
  </section>`
}

/** The area with the same measure as on the map. */
const areaKnown = (one: PageFigures['weakest']): string =>
  one ? texts.facts.area(one.area.short, texts.map.known(percent(one.known, 1))) : texts.facts.tooEarly

const nextStep = ({ next }: PageFigures, chat: readonly Link[]): Html =>
  card('next', texts.next.heading, [
    markup`<p class="lead">${next.title}</p>`,
    next.lines.map((line) => markup`<p>${prose(line)}</p>`),
    markup`<p>${texts.next.how(plan.offers.next.says)}</p>`,
    chat.map(({ title, url }) => markup`<p class="screen"><a href="${url}">${title}</a></p>`),
  ])

const { chance } = plan.outlook

function history({ history: all, aheadTo, mocks }: PageFigures): Html {
  const { heading, intro, columns } = texts.history
  const runs = runsOf(all)
  const points = runs.flat()
  const last = points.at(-1)
  if (all.length === 0) return card('history', heading, markup`<p>${texts.history.none}</p>`)
  if (!last) return card('history', heading, markup`<p>${texts.history.tooEarly(enoughAnswers)}</p>`)
  const said = ({ pass, low, high }: Chance, day: string): string =>
    texts.history.point(dayMonth(day), chance(pass), percent(low, 1), percent(high, 1))
  const [oldest = last] = points
  const summary = [
    ...(oldest === last ? [] : [texts.history.summary(dayMonth(oldest.day), dayMonth(last.day))]),
    texts.history.latest(dayMonth(last.day), chance(last.pass), percent(last.low, 1), percent(last.high, 1)),
    ...(last.day === all.at(-1)?.day ? [] : [texts.history.since(Math.round(200 * mostUncertain))]),
  ].join(' ')
  const caption = [
    intro,
    ...(aheadTo === undefined ? [] : [texts.history.ahead(dayMonth(aheadTo))]),
    ...(mocks.length === 0 ? [] : [texts.history.mocks]),
  ].join(' ')
  return card('history', heading, [
    markup`<p class="soft small screen">${caption}</p>`,
    lineChart({
      id: 'history-chart',
      title: heading,
      summary,
      runs: runs.map((run) =>
        run.map(({ day, pass, low, high }) => ({
          at: dayNumber(day),
          label: said({ pass, low, high }, day),
          value: pass,
          low,
          high,
        })),
      ),
      ...axesOf(oldest, last),
    }),
    markup`<p class="small">${summary}</p>`,
    numbers(
      table(
        [{ title: columns.day }, { title: columns.chance }, { title: columns.range }],
        all.map(({ day, outlook }) =>
          isKnown(outlook)
            ? [
                dayMonth(day),
                chance(outlook.pass),
                texts.history.range(percent(outlook.low, 1), percent(outlook.high, 1)),
              ]
            : [dayMonth(day), texts.history.early, ''],
        ),
      ),
    ),
  ])
}

function map({ areas, first }: PageFigures): Html {
  const all = areas.flatMap(({ objectives: some }) => some)
  return card(
    'map',
    texts.map.heading,
    [
      markup`<p class="soft small screen">${texts.map.intro}</p>
        <ul class="legend small">
          ${objectiveStates.map((state) => legendItem(state, all.filter((item) => item.state === state).length))}
        </ul>
        ${first.length > 0 && markup`<h3>${texts.map.first.heading}</h3><ol class="lines small">${first.map(firstItem)}</ol>`}
        <div class="areas">${areas.map(areaMap)}</div>`,
    ],
    ['wide'],
  )
}

const legendItem = (state: ObjectiveState, count: number): Html =>
  markup`<li><span class="cell s${state}" aria-hidden="true">${state}</span>${texts.map.legend(count, texts.map.states[state])}</li>`

/** Longer ones make a paragraph of what should be a line. */
const objectiveLength = 110

const firstItem = ({ objective, area, state, note }: FirstFigures): Html =>
  markup`<li><a href="#${placeOf(objective)}">${clipped(objective.text, objectiveLength)}</a>${texts.map.first.about(area, texts.map.states[state])}${note && prose(texts.map.first.explain(note.title))}</li>`

const areaMap = (figures: AreaFigures): Html =>
  markup`<div>
    <h3>${figures.area.short}</h3>
    <p class="small soft">${areaLine(figures)}</p>
    <ul class="cells">
      ${figures.objectives.map(square)}
    </ul>
  </div>`

const square = ({ objective, state }: ObjectiveFigures): Html =>
  objectiveSquare(objective, state, state, `${objective.text}: ${texts.map.states[state]}`)

const areaLine = ({ area, tally, known }: AreaFigures): string =>
  [
    texts.map.weight(area.weight.min, area.weight.max),
    tally.answered === 0
      ? texts.map.noAnswers
      : texts.map.area(rightAmong(tally.credit, tally.answered), tally.answered),
    ...(known === undefined ? [] : [texts.map.known(percent(known, 1))]),
  ].join(' · ')

const objectives = ({ areas, today }: PageFigures): Html =>
  card(
    'list',
    texts.map.listHeading,
    areas.map(
      ({ area, objectives: some }) =>
        markup`<details>
          <summary>${texts.map.list(area.short, some.length)}</summary>
          <ul class="items">
            ${some.map((item) => objectiveItem(item, today))}
          </ul>
          <p><a href="#map">${texts.map.back}</a></p>
        </details>`,
    ),
    ['wide', 'screen'],
  )

const objectiveItem = (item: ObjectiveFigures, today: string): Html =>
  markup`<li id="${placeOf(item.objective)}">
    <p><strong>${item.objective.text}</strong></p>
    <p class="small">
      ${[
        texts.map.states[item.state],
        texts.map.seen(item.seen, item.questions),
        item.due === undefined ? texts.map.noDue : texts.map.due(onDay(item.due, today)),
      ].join(' · ')}
    </p>
    ${item.note && markup`<p class="small soft">${item.note.title}: ${prose(oneLineOf(item.note))}</p>`}
  </li>`

/** Answers on a day from which it looks full. */
const aFullDay = 20

function calendar({ days }: PageFigures): Html {
  const { heading, columns } = texts.calendar
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, index) => days.slice(7 * index, 7 * index + 7))
  const total = (some: PageFigures['days']): number => some.reduce((sum, { answers }) => sum + answers, 0)
  const studied = (some: PageFigures['days']): number => some.filter(({ answers }) => answers > 0).length
  const summary = texts.calendar.summary(studied(days), total(days))
  return card('calendar', heading, [
    markup`<p>${summary}</p>`,
    dayGrid({
      id: 'calendar-chart',
      title: heading,
      summary,
      rows: shared.dates.shortWeekdays.slice(1),
      legend: texts.calendar.legend,
      weeks: weeks.map((week, index) => ({
        label: index % 3 === 0 ? shortDay(week[0]?.day ?? '') : '',
        days: week.map(({ day, answers, isPlanned }) => ({
          label: texts.calendar.day(weekday(day), answers, isPlanned),
          level: answers === 0 ? 0 : Math.max(1, Math.min(4, Math.ceil((4 * answers) / aFullDay))),
        })),
      })),
    }),
    numbers(
      table(
        [{ title: columns.week }, { title: columns.days, isNumber: true }, { title: columns.answers, isNumber: true }],
        weeks.map((week) => [dayMonth(week[0]?.day ?? ''), studied(week), total(week)]),
      ),
    ),
  ])
}

/** Overdue reviews of which a few a day still catch up. */
const mostAtOnce = 20

const dayOfMonth = (day: string): number => Number(day.slice(8))
/** The first day of a month does, and so does the first bar if there's room beside the next one. */
const namesMonth = (day: string, index: number): boolean =>
  dayOfMonth(day) === 1 || (index === 0 && dayOfMonth(addDays(day, 1)) !== 1)

function reviews({ reviews: days, overdue }: PageFigures): Html {
  const { heading, columns } = texts.reviews
  const total = days.reduce((sum, { due }) => sum + due, 0)
  const [today = { due: 0 }] = days
  const summary = [
    texts.reviews.summary(total + overdue, today.due, overdue),
    ...(overdue > 0 ? [overdue > mostAtOnce ? texts.reviews.many : texts.reviews.few] : []),
  ].join(' ')
  return card('reviews', heading, [
    markup`<p>${summary}</p>`,
    total > 0 && [
      barChart({
        id: 'reviews-chart',
        title: heading,
        summary,
        bars: days.map(({ day, due }, index) => ({
          label: String(dayOfMonth(day)),
          note: namesMonth(day, index) ? shortMonth(day) : '',
          text: due === 0 ? '' : String(due),
          value: due,
        })),
        most: Math.max(...days.map(({ due }) => due)),
      }),
      numbers(
        table(
          [{ title: columns.day }, { title: columns.due, isNumber: true }],
          days.map(({ day, due }) => [weekday(day), due]),
        ),
      ),
    ],
  ])
}

function confidence({ confidence: all }: PageFigures): Html {
  const { heading, none, summary, columns } = texts.confidence
  const said = confidences.flatMap((one) => (all[one].answered > 0 ? [{ confidence: one, tally: all[one] }] : []))
  if (said.length === 0) return card('confidence', heading, markup`<p>${prose(none)}</p>`)
  const share = ({ tally }: (typeof said)[number]): number => tally.credit / tally.answered
  return card('confidence', heading, [
    calibration(all),
    barChart({
      id: 'confidence-chart',
      title: heading,
      summary,
      bars: said.map((one) => ({
        label: shared.confidence[one.confidence],
        text: percent(share(one), 1),
        value: share(one),
      })),
      most: 1,
    }),
    table(
      [{ title: columns.said }, { title: columns.answers, isNumber: true }, { title: columns.right, isNumber: true }],
      said.map((one) => [shared.confidence[one.confidence], one.tally.answered, percent(share(one), 1)]),
    ),
  ])
}

/** Whether the learner is too sure, or not sure enough. */
function calibration(all: PageFigures['confidence']): Html {
  const { conclusion, verdicts } = texts.confidence
  const { confident, other } = calibrationOf(all)
  return markup`${confident && markup`<p>${conclusion(...rightOf(all.sure))} ${verdicts[confident](percent(confidentGoal, 1))}</p>`}
    ${other && markup`<p>${wordOther(other, rightOf(all[other.confidence]))}</p>`}`
}

const rightOf = ({ credit, answered }: Tally): [string, number] => [rightAmong(credit, answered), answered]

function wordOther(other: NonNullable<Calibration['other']>, right: [string, number]): string {
  const { think, guess } = texts.confidence.others
  return other.confidence === 'think' ? think[other.verdict](...right) : guess[other.verdict](...right)
}

function mocks({ mocks: all }: PageFigures): Html {
  const { heading, none, columns, passed, failed } = texts.mocks
  if (all.length === 0) return card('mocks', heading, markup`<p>${prose(none)}</p>`)
  const latest = all.at(-1)?.scaled ?? 0
  const summary = texts.mocks.summary(
    scoreOf(latest),
    all.length,
    all.filter(({ scaled }) => scaled >= passMark).length,
    passMark,
  )
  return card('mocks', heading, [
    markup`<p>${summary}</p>`,
    barChart({
      id: 'mocks-chart',
      title: heading,
      summary,
      bars: all.map(({ day, scaled }) => ({ label: shortDay(day), text: String(scaled), value: scaled })),
      most: 1000,
      goal: { value: passMark, label: texts.mocks.mark(passMark) },
    }),
    numbers(
      table(
        [{ title: columns.day }, { title: columns.score, isNumber: true }, { title: columns.result }],
        all.map(({ day, scaled }) => [dayMonth(day), scoreOf(scaled), scaled >= passMark ? passed : failed]),
      ),
    ),
  ])
}

function practice({ drills, tasks, lab }: PageFigures): Html {
  const { heading, latest, says, ...lines } = texts.practice
  const next = (word: string, title: string | undefined): string => (title === undefined ? '' : lines.next(word, title))
  const line = (text: string): Html => markup`<p>${prose(text)}</p>`
  return card('practice', heading, [
    line(lines.drills(drills.done, drills.of, latest(drills.latest)) + next(says.drill, drills.next)),
    tasks.of > 0 && line(lines.tasks(tasks.done, tasks.of, latest(tasks.latest)) + next(says.task, tasks.next)),
    lab.of > 0 &&
      line(lines.lab(lab.done, lab.of, lab.checked, latest(lab.latest)) + next(says.lab(lab.nextStep ?? 1), lab.next)),
  ])
}
