import { beforeAll, expect, test } from '@jest/globals'
import { pageFigures, type PageFigures } from '../../../../src/features/plan/page/page-figures.ts'
import { progressPage } from '../../../../src/features/plan/page/progress-page.ts'
import { biggestChanges } from '../../../../src/features/plan/look-ahead.ts'
import { answersOf } from '../../../../src/kernel/learner/planning.ts'
import { nextStep } from '../../../../src/features/plan/about-me.ts'
import { standingReviews } from '../../../../src/domain/memory/review.ts'
import { dayMonth, percent } from '../../../../src/kernel/text/words.ts'
import { turnsDuring } from '../../../fakes/turns-during.ts'
import { realContent } from '../../../real-content.ts'
import { studied } from '../studied.ts'

const now = new Date('2026-11-23T08:00:00Z')
const today = '2026-11-23'
const key = { tenant: 'tenant-1', user: 'user-1' }

let known: Parameters<typeof pageFigures>[0]
let log: ReturnType<typeof studied>['log']
let figures: PageFigures
let page: string
beforeAll(async () => {
  const catalog = await realContent()
  const made = studied(catalog, key, now)
  ;({ log } = made)
  known = { learner: made.learner, catalog, today, log: async () => log }
  figures = await pageFigures(known)
  page = progressPage(figures, [])
})

/** The page of someone who is almost the same. */
const pageWith = (change: Partial<PageFigures>): string => progressPage({ ...figures, ...change }, [])

/** The section under a heading, without tags. */
function section(id: string): string {
  const [, rest = ''] = page.split(`aria-labelledby="${id}">`)
  return (rest.split('</section>')[0] ?? '').replaceAll(/<title[^>]*>[^<]*<\/title>/g, ' ')
}
/** The rows of a section's table, as lists of cells. */
const rows = (id: string): string[][] =>
  Array.from(section(id).matchAll(/<tr><th scope="row">(.*?)<\/tr>/g), ([, row = '']) =>
    row.split(/<\/th>|<\/td>/).flatMap((cell) => {
      const text = cell.replaceAll(/<[^>]*>/g, '')
      return cell === '' ? [] : [text]
    }),
  )
const summaryOf = (id: string): string => new RegExp(`<desc id="${id}-summary">([^<]*)`).exec(page)?.[1] ?? ''

test('the exam is under the title, with the days left, or how to set its date', () => {
  expect(page).toContain('<p>AZ-400 exam: 18 December 2026, 25 days left</p>')
  expect(pageWith({ exam: { day: today, days: 0 } })).toContain('23 November 2026, today')
  expect(pageWith({ exam: { day: '2026-11-20', days: -3 } })).toContain('Your AZ-400 exam was on 20 November 2026.')
  const { exam: _, ...undated } = figures
  expect(progressPage(undated, [])).toContain('No exam date set. Say <strong>exam 18 December</strong> to set one.')
})

test('every objective has a square and a line with its state, and both name it', () => {
  const all = figures.areas.flatMap(({ objectives }) => objectives)
  expect(all).toHaveLength(86)
  const squares = Array.from(page.matchAll(/<a class="cell s(\d)" href="#([\w-]+)"/g), ([, state, id]) => ({
    state,
    id,
  }))
  expect(squares.map(({ state }) => Number(state))).toEqual(all.map(({ state }) => state))
  for (const { id } of squares) expect(page.split(`<li id="${id}">`)).toHaveLength(2)
  expect(new Set(squares.map(({ id }) => id)).size).toBe(86)
})

test('an objective that was never asked is not covered, and one that was says how many questions were seen', () => {
  const answered = new Set(standingReviews(log).map(({ question }) => question))
  for (const { objective, state, seen, questions, due } of figures.areas.flatMap(({ objectives }) => objectives)) {
    const all = known.catalog.questionsOf(objective.id)
    expect({ seen, questions }).toEqual({
      seen: all.filter(({ id }) => answered.has(id)).length,
      questions: all.length,
    })
    expect(state === 0).toBe(seen === 0)
    expect(due === undefined).toBe(seen === 0)
  }
})

test('five objectives to look at first are named in the order of the planner, with their state and what to ask', async () => {
  expect(figures.first.map(({ objective }) => objective.id)).toEqual(
    biggestChanges(known, await answersOf(known), 5).map(({ objective }) => objective.id),
  )
  const [one] = figures.first
  expect(one).toMatchObject({ area: 'Security', state: 0, seen: 0 })
  const items = Array.from(section('map').matchAll(/<li><a href="#([\w-]+)">(.*?)<\/li>/g), ([, place, text = '']) => ({
    place,
    text: text.replaceAll(/<[^>]*>/g, ''),
  }))
  expect(items).toHaveLength(5)
  expect(items[0]?.text).toBe(
    'Design and implement permissions and roles in GitHub (Security): not covered yet. Say explain Roles and teams in GitHub.',
  )
  for (const { place } of items) expect(page).toContain(`<li id="${place}">`)
})

test('what to look at first is text, and absent before the first answer', async () => {
  const [one] = figures.first
  const odd = { ...one!, objective: { id: 'd4.a.b', text: 'Roles <b>& "rights"</b>' } }
  expect(pageWith({ first: [odd] })).toContain('Roles &lt;b&gt;&amp; &quot;rights&quot;&lt;/b&gt;')
  const { first } = await pageFigures({ ...known, log: async () => [] })
  expect(first).toEqual([])
  expect(pageWith({ first })).not.toContain('Look at these first')
})

test('the numbers beside the calendar are those of the log', () => {
  const since = figures.days[0]?.day ?? ''
  const reviews = standingReviews(log).filter(({ day }) => day >= since)
  const days = new Set(reviews.map(({ day }) => day))
  expect(summaryOf('calendar-chart')).toBe(`${reviews.length} answers on ${days.size} days in the last twelve weeks.`)
  const weeks = rows('calendar')
  expect(weeks).toHaveLength(12)
  expect(weeks.reduce((sum, [, , answers]) => sum + Number(answers), 0)).toBe(reviews.length)
  expect(weeks.reduce((sum, [, studiedOn]) => sum + Number(studiedOn), 0)).toBe(days.size)
})

test('the bars of the coming reviews are as high as the numbers beside them', () => {
  const due = rows('reviews').map(([, count]) => Number(count))
  expect(due).toEqual(figures.reviews.map((day) => day.due))
  const heights = Array.from(section('reviews').matchAll(/<rect class="bar"[^>]*height="([\d.]+)"/g), ([, h]) =>
    Number(h),
  )
  const shown = due.filter((count) => count > 0)
  expect(heights).toHaveLength(shown.length)
  const unit = Math.max(...heights) / Math.max(...shown)
  for (const [index, height] of heights.entries())
    expect(Math.abs(height - unit * (shown[index] ?? 0))).toBeLessThan(0.2)
})

test('the reviews of today and the overdue ones are the same numbers at both places', () => {
  const [today] = figures.reviews
  expect(section('outlook')).toContain(`<dt>Reviews</dt><dd>${today!.due} today, ${figures.overdue} overdue</dd>`)
  const total = figures.reviews.reduce((sum, { due }) => sum + due, figures.overdue)
  expect(section('reviews')).toContain(
    `<p>${total} reviews in the next two weeks: ${figures.overdue} overdue, ${today!.due} today, and ${total - figures.overdue - today!.due} later. `,
  )
})

test('without overdue reviews, the two weeks have those of the days, and none without any', () => {
  const total = figures.reviews.reduce((sum, { due }) => sum + due, 0)
  const [today] = figures.reviews
  expect(pageWith({ overdue: 0 })).toContain(
    `<p>${total} reviews in the next two weeks, ${today!.due} of them today.</p>`,
  )
  expect(pageWith({ overdue: 0, reviews: [] })).toContain('<p>No reviews are due in the next two weeks.</p>')
})

test('the weakest and the strongest area are the ends of what the map says', () => {
  const shares = figures.areas.map(({ known: share = 0 }) => share)
  const line = (share: number): string => {
    const { area } = figures.areas.find((one) => one.known === share)!
    return `${area.short}, about ${Math.round(100 * share)}% known today`
  }
  expect(section('outlook')).toContain(`<dt>Weakest area</dt><dd>${line(Math.min(...shares))}</dd>`)
  expect(section('outlook')).toContain(`<dt>Strongest area</dt><dd>${line(Math.max(...shares))}</dd>`)
})

test('a streak says what it counts', () => {
  expect(figures.streak.length).toBeGreaterThan(0)
  expect(section('outlook')).toContain('The streak counts days with an answer, a drill, a task, or a mock exam.')
  expect(pageWith({ streak: { length: 0, record: 0, hasFreeze: false } })).not.toContain('The streak counts')
})

test('many overdue reviews need no catching up, and a few need a few a day', () => {
  const [many, few] = [pageWith({ overdue: 21 }), pageWith({ overdue: 20 })]
  expect([many, few].map((html) => html.includes('have to catch up on all'))).toEqual([true, false])
  expect([many, few].map((html) => html.includes('A few a day are enough'))).toEqual([false, true])
  expect(pageWith({ overdue: 0 })).toContain('today</dd>')
})

test('the months are named below the bars of the reviews, and the calendar says what is more', () => {
  const months = Array.from(section('reviews').matchAll(/<text[^>]*y="157">([^<]*)/g), ([, name]) => name)
  expect(months).toEqual(['Nov', 'Dec'])
  expect(section('calendar')).toMatch(/>Fewer<\/text>(?:<rect[^>]*>){10}<text[^>]*>More</)
})

test('the pass line runs through no number', () => {
  const [goal] = Array.from(section('mocks').matchAll(/class="goal"[^>]*y1="([\d.]+)"/g), ([, y]) => Number(y)).slice(1)
  const plates = Array.from(section('mocks').matchAll(/class="plate"[^>]* y="([\d.]+)"/g), ([, y]) => Number(y))
  expect(plates).toHaveLength(1)
  for (const top of plates) expect(goal! > top && goal! < top + 16).toBe(true)
})

test('the line over time shows what the table says, and nothing of weeks that couldn’t be told', () => {
  const table = rows('history')
  expect(table).toHaveLength(figures.history.length)
  const told = figures.history.filter(({ outlook }) => outlook.kind !== 'early')
  expect(told.length).toBeGreaterThan(1)
  expect(section('history').match(/<circle/g)).toHaveLength(told.length)
  expect(table.filter(([, chance]) => chance === 'too early to tell')).toHaveLength(table.length - told.length)
})

test('the ends of the line are the days of its first and last points, and the latest value is below it', () => {
  const told = figures.history.filter(({ outlook }) => outlook.kind !== 'early')
  const [first, last] = [told[0], told.at(-1)]
  const labels = Array.from(section('history').matchAll(/<text[^>]*y="194">([^<]*)/g), ([, label]) => label)
  expect(labels).toEqual([dayMonth(first!.day), dayMonth(last!.day)])
  expect(section('history')).toContain(`<p class="small">${summaryOf('history-chart')}</p>`)
  expect(summaryOf('history-chart')).toMatch(
    new RegExp(
      `^The line runs from ${labels[0]} to ${labels[1]}. Latest value, ${labels[1]}: .+, between \\d+% and \\d+%\\.`,
    ),
  )
  expect(summaryOf('history-chart').includes('the range has been too wide since, more than 30 points')).toBe(
    last !== figures.history.at(-1),
  )
})

test('the caption says how the line differs from the headline, and what a mock exam is', async () => {
  const ahead = 'The estimate at the top is for 18 December, if you study as planned.'
  const mock = 'A mock exam is one measurement of one day'
  expect(section('history')).toContain(`if the exam had been on that day. ${ahead} ${mock}`)
  expect(pageWith({ mocks: [] })).not.toContain(mock)
  const on = async (examDate: string) => {
    const { learner } = known
    return pageFigures({ ...known, learner: { ...learner, settings: { ...learner.settings, examDate } } })
  }
  expect((await on('2026-11-25')).aheadTo).toBe('2026-11-25')
  const [tomorrow, past] = [await on('2026-11-24'), await on('2026-11-20')]
  expect([tomorrow.aheadTo, past.aheadTo]).toEqual([undefined, undefined])
  expect(progressPage(tomorrow, [])).not.toContain('The estimate at the top')
})

test('a line of one point has one date', () => {
  const one = figures.history.find(({ outlook }) => outlook.kind !== 'early')
  const label = dayMonth(one!.day)
  const alone = pageWith({ history: [one!] })
  expect(alone.match(new RegExp(`<text[^>]*>${label}</text>`, 'g'))).toHaveLength(1)
  expect(alone).toContain(`Latest value, ${label}: `)
})

test('a verdict that has to wait says what about, and why', async () => {
  expect(figures.headline).toMatch(
    /^On track\? Too early to tell: the estimate for 18 December still ranges from \d+% to \d+%$/,
  )
  const { examDate: _, ...settings } = known.learner.settings
  const few = log.slice(0, 5)
  const early = await pageFigures({ ...known, learner: { ...known.learner, settings }, log: async () => few })
  expect(early.headline).toBe('On track? Too early to tell: that takes about 30 answers')
})

test('the confidence is compared with the answers', () => {
  const { confidence } = known.learner.memory
  expect(rows('confidence')).toEqual(
    (['sure', 'think', 'guess'] as const).map((said, index) => [
      ['Confident', 'Fairly sure', 'Just guessing'][index],
      String(confidence[said].answered),
      `${Math.round((100 * confidence[said].credit) / confidence[said].answered)}%`,
    ]),
  )
})

test('how right confident answers were is said in a sentence, with the goal, and what stands out below it', () => {
  const { sure, think } = known.learner.memory.confidence
  expect(section('confidence')).toContain(
    `<p>When you were confident, ${percent(sure.credit, sure.answered)} of ${sure.answered} answers were right. About 90% is the goal, so that fits.</p>`,
  )
  expect(section('confidence')).toContain(
    `<p>When you were fairly sure, ${percent(think.credit, think.answered)} of ${think.answered} answers were right: slow down there.</p>`,
  )
})

test('who is too sure, not sure enough, or has said it a few times only is told so', () => {
  const none = { answered: 0, credit: 0 }
  const said = (change: Partial<PageFigures['confidence']>) =>
    pageWith({ confidence: { sure: none, think: none, guess: none, ...change } })
  const of = (credit: number, answered: number) => ({ credit, answered })
  expect(said({ sure: of(1, 1) })).toContain(
    '<p>When you were confident, 1 of 1 answer was right. About 90% is the goal; a few more answers will tell.</p>',
  )
  expect(said({ sure: of(30, 50) })).toContain(
    '60% of 50 answers were right. About 90% is the goal, so you&#39;re often',
  )
  expect(said({ think: of(48, 50) })).toContain('96% of 50 answers were right: trust yourself more there.')
  const guessed = said({ guess: of(40, 50) })
  expect(guessed).toContain('When you were just guessing, 80% of 50 answers were right: you know more than you think.')
  expect(guessed).not.toContain('When you were confident')
})

test('mock exams are compared with the pass mark', () => {
  expect(rows('mocks')).toEqual([
    ['7 November', '612 of 1,000', 'not passed'],
    ['21 November', '734 of 1,000', 'passed'],
  ])
  expect(summaryOf('mocks-chart')).toBe('Latest score: 734 of 1,000. 2 mock exams, 1 at or above the pass mark of 700.')
})

test('tasks with full credit are done, and the latest three are named', async () => {
  const [one, two, three, four, half] = [...known.catalog.tasks.values()]
  const ended = (on: string, credit = 1) => ({ attempts: 1, on, counted: on, credit })
  const done = {
    [one!.id]: ended('2026-11-20'),
    [two!.id]: ended('2026-11-22'),
    [three!.id]: ended('2026-11-19'),
    [four!.id]: ended('2026-11-21'),
    [half!.id]: ended('2026-11-23', 0.5),
    gone: ended('2026-11-23'),
  }
  const { tasks } = await pageFigures({ ...known, learner: { ...known.learner, tasks: { done } } })
  const latest = [two!.title, four!.title, one!.title]
  expect(tasks).toMatchObject({ done: 4, of: known.catalog.tasks.size, latest })
  const named = latest.map((title) => `“${title}”`).join(', ')
  expect(pageWith({ tasks })).toContain(`<p>4 of ${tasks.of} tasks done, the latest: ${named}. Next: “${tasks.next}”.`)
  expect(pageWith({ tasks: { done: 0, of: 0, latest: [] } })).not.toContain('tasks done')
})

test('the next task is one that can be graded here, and others count only if they are done', async () => {
  const tasks = [...known.catalog.tasks.values()]
  const [begun, git] = tasks.filter(({ language }) => language === 'git')
  const others = new Set(tasks.flatMap(({ language }) => (language === 'git' ? [] : language)))
  const at = '2026-11-23T07:00:00.000Z'
  const learner = {
    ...known.learner,
    tasks: {
      done: { [git!.id]: { attempts: 1, on: today, counted: today, credit: 1 } },
      open: { id: 't1', task: begun!.id, revision: begun!.revision, attempt: 0, at, hints: 0 },
    },
  }
  const here = await pageFigures({ ...known, learner }, others)
  expect(here.tasks).toMatchObject({ done: 1, of: tasks.filter(({ language }) => language !== 'git').length + 1 })
  const titles = tasks.flatMap((task) => (task.language === 'git' ? task.title : []))
  expect(titles).not.toContain(here.tasks.next)
  expect((await pageFigures({ ...known, learner })).tasks).toMatchObject({ of: tasks.length, next: begun!.title })
})

test('drills, tasks, and the lab name what was done and what comes next', async () => {
  const { catalog, learner } = known
  const [drill] = catalog.drills.values()
  const [first, second] = catalog.lab!.steps
  expect(section('practice')).toContain(
    `<p>1 of ${catalog.drills.size} drills done, the latest: “${drill!.title}”. Next: “${figures.drills.next}”. Say <strong>drill</strong>.</p>`,
  )
  expect(section('practice')).toContain(
    `<p>1 of ${catalog.lab!.steps.length} lab steps done, the latest: “${first!.title}”. Next: “${second!.title}”. Say <strong>lab 2</strong>.</p>`,
  )
  const [, other] = catalog.drills.values()
  const [, task] = catalog.tasks.values()
  const at = '2026-11-23T07:00:00.000Z'
  const begun = await pageFigures({
    ...known,
    learner: {
      ...learner,
      drills: { [other!.id]: { id: 'w1', revision: other!.revision, at, picks: [] } },
      tasks: { done: {}, open: { id: 't1', task: task!.id, revision: task!.revision, attempt: 0, at, hints: 0 } },
    },
  })
  expect([begun.drills.next, begun.tasks.next]).toEqual([other!.title, task!.title])
})

test('after the last step of the lab, none comes next, and the latest one is named first', async () => {
  const { catalog, learner } = known
  const { steps } = catalog.lab!
  const proved = Object.fromEntries(steps.map(({ id }, index) => [id, index === 0 ? today : '2026-11-20']))
  const { lab } = await pageFigures({ ...known, learner: { ...learner, lab: { proved } } })
  expect(lab).toEqual({
    done: steps.length,
    of: steps.length,
    checked: 0,
    latest: [steps[0], ...steps.slice(-2).toReversed()].map((step) => step!.title),
  })
  expect(pageWith({ lab })).not.toContain('Say <strong>lab')
})

test('the next step is the one that the coach offers in the chat', async () => {
  const { title, lines } = await nextStep(known)
  expect(section('next')).toContain(title)
  for (const line of lines) expect(section('next')).toContain(line)
})

test('every chart has a name and a summary, and ids are unique', () => {
  const charts = page.match(/<svg /g) ?? []
  expect(charts.length).toBeGreaterThan(3)
  expect(page.match(/<svg [^>]*role="img" aria-labelledby="[\w-]+-title [\w-]+-summary">/g)).toHaveLength(charts.length)
  const ids = Array.from(page.matchAll(/\sid="([^"]+)"/g), ([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, ids2 = ''] of page.matchAll(/aria-labelledby="([^"]+)"/g))
    for (const id of ids2.split(' ')) expect(ids).toContain(id)
})

test('other work gets its turn between two weeks of the line', async () => {
  expect(await turnsDuring(() => pageFigures(known))).toBeGreaterThanOrEqual(figures.history.length)
})
