import type { Services } from '../../../kernel/services.ts'
import { localDay } from '../../../domain/calendar.ts'
import { leastPeople, nextCohort, withReport } from '../../../domain/team/cohort.ts'
import type { CoverageReport } from '../../../domain/team/coverage-report.ts'
import { makeReport } from '../../../domain/team/make-report.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import { owing } from '../../../domain/team/owed.ts'
import type { Posted, Team, TeamKey } from '../../../domain/team/team.ts'
import { weekOf } from '../../../domain/team/team-plan.ts'
import { outlookFrom } from '../../../domain/plan/outlook.ts'
import { enoughAnswers, readinessOf } from '../../../domain/plan/readiness.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import type { Intent } from '../intents.ts'
import { wordOutlook } from '../../plan/index.ts'
import { bankOf } from '../../../kernel/learner/planning.ts'
import { chartOf } from '../../../kernel/picture.ts'
import { notice, presenting, say } from '../../../kernel/notice.ts'
import type { CoverageView } from '../views.ts'
import type { Turn } from '../../../kernel/turn.ts'
import { bar, dayMonth, percent } from '../../../kernel/text/words.ts'
import { changeTeam } from '../../../kernel/team/change-team.ts'
import { nameOf } from '../name-of.ts'
import { closeOwed } from '../live/close-owed.ts'
import { chosenTeam, myTeams, whichTeam } from '../my-teams.ts'
import { noticeOf } from '../notices.ts'
import { texts as shared } from '../texts.en.ts'
import { texts } from './texts.en.ts'
import { sideBySide } from '../../../kernel/async/side-by-side.ts'

/** Number of coverage cards with aliases that a team's document keeps. Older ones are closed. */
const cardsKept = 50

/**
 * Makes this week's coverage report if there is none yet. The earlier report stays if fewer than four people have studied since, or if every
 * possible group differs from an earlier one by one to three people: subtracting one report from another would then reveal a person.
 */
export async function withThisWeeksReport(
  { store, catalog, standings }: Services,
  key: TeamKey,
  now: Date,
  chance: () => number,
): Promise<Team | undefined> {
  const team = (await store.readTeam(key))?.value
  if (!team) return undefined
  const today = localDay(now, team.timeZone)
  const { report } = team.coverage
  if (report && weekOf(report.day) >= weekOf(today)) return team
  const cohort = nextCohort(team.members, team.coverage, chance)
  if (!cohort) return team
  const people = await sideBySide(cohort, async (user) => ({
    user,
    today: await standings.today({ tenant: team.tenant, user }, now),
  }))
  const since = report ? Date.parse(report.at) : 0
  if (people.filter((person) => (person.today?.last ?? 0) > since).length < leastPeople) return team
  const next = makeReport(
    people.map((person) => ({
      user: person.user,
      known: person.today?.forecast.known ?? new Map(),
      readiness: person.today ? readinessOf(person.today.forecast) : { pass: 0, low: 0, high: 0 },
      answers: person.today?.answers ?? 0,
      last: person.today?.last ?? 0,
      pairs: memberOf(team, person.user)?.pairs === true,
    })),
    bankOf(catalog).weights,
    today,
    now,
  )
  return changeTeam(store, key, now, (latest) => {
    // If someone joined, left, or made the report in the meantime, the next request decides again.
    const isSame =
      latest &&
      JSON.stringify(latest.coverage) === JSON.stringify(team.coverage) &&
      cohort.every((user) => memberOf(latest, user) !== undefined)
    if (!isSame) return undefined
    const { members, coverage } = withReport(latest.members, latest.coverage, cohort)
    return { ...latest, members, coverage: { ...coverage, report: next } }
  })
}

/** Shows a team's coverage to its leads, in their personal chat. */
export async function coverage(context: Context, { team: id }: Extract<Intent, { kind: 'coverage' }>): Promise<Step> {
  const { teams: parts, turn } = context
  const led = (await myTeams(parts, turn)).filter(({ leads }) => leads.includes(turn.learner.user))
  const chosen = chosenTeam(led, id)
  if (!chosen)
    return say(led.length === 0 ? noticeOf(texts.leadsNone) : whichTeam(led, 'coverage', shared.whichTeam.ofLed))
  const team = await withThisWeeksReport(parts, chosen, turn.now, turn.chance)
  const report = team?.coverage.report
  if (!team || !report) {
    const joined = Object.keys(chosen.members).length
    return say(notice(texts.none.title(nameOf(chosen)), [texts.none.line(leastPeople, joined)], []))
  }
  const view = coverageView(context, team, report)
  // A card with aliases is recorded, so that it can be closed when one of them leaves.
  return say(view.pairs.length === 0 ? view : presenting(view, presentsOf(team, view.pairs)))
}

export const isCoverage = (presents: string): boolean => presents.startsWith('coverage ')

const presentsOf = ({ conversation }: Team, pairs: readonly string[]): string =>
  `coverage ${JSON.stringify([conversation, pairs])}`

/** Records which message carries a coverage card with aliases. If the pairs have changed while it was sent, the card is closed. */
export async function noteCoverage({ store, cards }: Services, turn: Turn, presents: string, post: Posted) {
  const [conversation, pairs] = JSON.parse(presents.replace(/^coverage /, '')) as [string, string[]]
  const key = { tenant: turn.learner.tenant, conversation }
  const team = await changeTeam(store, key, turn.now, (latest) => {
    if (!latest) return undefined
    const { coverageCards = [], ...rest } = latest
    if (JSON.stringify(pairTexts(latest)) !== JSON.stringify(pairs)) return owing(latest, [post], [], turn.now)
    const known = [...coverageCards, post]
    const next: Team = { ...rest, coverageCards: known.slice(-cardsKept) }
    return owing(next, known.slice(0, -cardsKept), [], turn.now)
  })
  if (team) closeOwed(cards, team)
}

/** Pairs in which both people still agree, by alias. */
const pairTexts = (team: Team): string[] =>
  (team.coverage.report?.pairs ?? []).flatMap(([one, other]) => {
    const [a, b] = [memberOf(team, one), memberOf(team, other)]
    return a?.pairs && b?.pairs ? [texts.pair(a.alias, b.alias)] : []
  })

export function readinessText({ answers, pass, low, high }: CoverageReport): CoverageView['readiness'] {
  const outlook = outlookFrom({ pass, low, high }, answers)
  const { needs, onAverage, tooWide } = texts.readiness
  const early = answers < enoughAnswers ? needs(enoughAnswers) : tooWide
  return { headline: wordOutlook(outlook), detail: outlook.kind === 'early' ? early : onAverage }
}

/** From nobody (0) to everybody (4). */
function levelOf(count: number, people: number): number {
  if (count <= 1) return count
  if (count >= people) return 4
  return 2 * count < people ? 2 : 3
}

function coverageView(context: Context, team: Team, report: CoverageReport): CoverageView {
  const { catalog } = context
  const shares = catalog.outline.skillAreas.map((area) => ({
    area,
    share: report.areas[area.id] ?? 0,
    // The share of the whole exam that is missing there.
    gap: (1 - (report.areas[area.id] ?? 0)) * (area.weight.min + area.weight.max),
  }))
  const weakest = shares.toSorted((a, b) => b.gap - a.gap)[0]
  const countOf = (id: string): number => report.known[id] ?? 0
  const objectives = catalog.outline.skillAreas.map((area) => ({
    area: area.short,
    items: area.sections.flatMap((section) => section.objectives),
  }))
  // The same counts as in the list of all objectives, and of the same people.
  const picture = chartOf(context, {
    kind: 'heat',
    title: texts.heat.title(report.people),
    rows: objectives.map(({ area, items }) => ({
      label: area,
      levels: items.map(({ id }) => levelOf(countOf(id), report.people)),
    })),
    legend: texts.heat.legend,
  })
  return {
    view: 'coverage',
    ...(picture ? { picture } : {}),
    team: nameOf(team),
    basis: texts.basis(report.people, dayMonth(report.day)),
    readiness: readinessText(report),
    areas: shares.map(({ area, share }) => ({
      title: area.short,
      weight: texts.weight(area.weight.min, area.weight.max),
      ...(report.answers < enoughAnswers
        ? { bar: '', share: texts.tooFewAnswers, weakest: false }
        : { bar: bar(share), share: percent(share, 1), weakest: area === weakest?.area }),
    })),
    alone: objectives.flatMap(({ items }) => items.filter(({ id }) => countOf(id) === 1).map(({ text }) => text)),
    objectives: objectives.map(({ area, items }) => ({
      area,
      items: items.map(({ id, text }) => ({ objective: text, count: texts.count(countOf(id), report.people) })),
    })),
    pairs: pairTexts(team),
    caution: texts.caution(leastPeople),
    buttons: [{ title: texts.openPage, verb: 'team.page', data: { team: team.conversation } }],
  }
}
