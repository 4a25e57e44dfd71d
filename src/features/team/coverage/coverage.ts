import type { Services } from '../../../kernel/services.ts'
import { localDay } from '../../../domain/calendar.ts'
import { leastPeople, nextCohort, withReport } from '../../../domain/team/cohort.ts'
import type { CoverageReport } from '../../../domain/team/coverage-report.ts'
import { makeReport } from '../../../domain/team/make-report.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import { owing } from '../../../domain/team/owed.ts'
import type { Posted, Team, TeamKey } from '../../../domain/team/team.ts'
import { weekOf } from '../../../domain/team/team-plan.ts'
import { enoughAnswers, readinessOf } from '../../../domain/plan/readiness.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import type { Intent } from '../intents.ts'
import { bankOf } from '../../../kernel/learner/planning.ts'
import { notice, presenting, say } from '../../../kernel/notice.ts'
import type { CoverageView } from '../views.ts'
import type { Turn } from '../../../kernel/turn.ts'
import type { Button } from '../../../kernel/view.ts'
import { bar, counted, dayMonth, percent } from '../../../kernel/text/words.ts'
import { changeTeam, nameOf } from '../change-team.ts'
import { overText } from '../members/members.ts'
import { myTeams } from '../my-teams.ts'
import { sideBySide } from '../../../kernel/side-by-side.ts'

/** Coverage cards with aliases that a team remembers; older ones are closed. */
const cardsKept = 50

/**
 * The team with this week's coverage report, made when there is none yet. It stays the earlier one, or none, when no group can be counted
 * that differs from every earlier one by nobody or by at least four, or when fewer than four have studied since: any of these
 * would let a reader subtract one report from another and see one person.
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
      pairs: memberOf(team, person.user)?.pairs === true,
    })),
    bankOf(catalog).weights,
    today,
    now,
  )
  return changeTeam(store, key, now, (latest) => {
    // Somebody joined, left or made the report in between: then the next request decides anew.
    const isSame =
      latest &&
      JSON.stringify(latest.coverage) === JSON.stringify(team.coverage) &&
      cohort.every((user) => memberOf(latest, user) !== undefined)
    if (!isSame) return undefined
    const { members, coverage } = withReport(latest.members, latest.coverage, cohort)
    return { ...latest, members, coverage: { ...coverage, report: next } }
  })
}

/** `team coverage`: for the leads of a team, in their personal chat. */
export async function coverage(context: Context, { team: id }: Extract<Intent, { kind: 'coverage' }>): Promise<Step> {
  const { teams: parts, turn } = context
  const led = (await myTeams(parts, turn)).filter(({ leads }) => leads.includes(turn.learner.user))
  const chosen =
    id === undefined ? (led.length === 1 ? led[0] : undefined) : led.find((team) => team.conversation === id)
  if (!chosen) return say(led.length === 0 ? leadsNone : whichTeam(led))
  const team = await withThisWeeksReport(parts, chosen, turn.now, turn.chance)
  const report = team?.coverage.report
  if (!team || !report)
    return say(
      notice(
        `No coverage of ${nameOf(chosen)} yet`,
        [
          `It needs ${leastPeople} people who have joined and answered questions; ${counted(Object.keys(chosen.members).length, 'person has', 'people have')} joined. No figure is ever about fewer.`,
        ],
        [],
      ),
    )
  const view = coverageView(context, team, report)
  // A card that bears aliases is remembered, so that it can be closed when one of them leaves.
  return say(view.pairs.length === 0 ? view : presenting(view, presentsOf(team, view.pairs)))
}

export const isCoverage = (presents: string): boolean => presents.startsWith('coverage ')

const presentsOf = ({ conversation }: Team, pairs: readonly string[]): string =>
  `coverage ${JSON.stringify([conversation, pairs])}`

/** Remembers where a coverage card with aliases is; when the pairs have changed on its way, it is closed. */
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
  cards.close(key, team?.thread, team?.owed.close ?? [], overText)
}

/** Pairs that both still agree to, by alias. */
const pairTexts = (team: Team): string[] =>
  (team.coverage.report?.pairs ?? []).flatMap(([one, other]) => {
    const [a, b] = [memberOf(team, one), memberOf(team, other)]
    return a?.pairs && b?.pairs ? [`${a.alias} and ${b.alias}`] : []
  })

const leadsNone = notice(
  'You lead no team',
  ['Whoever adds me to a team leads it, and can name others. In a team without a lead, say **team lead** there.'],
  [],
)

const whichTeam = (led: readonly Team[]) =>
  notice(
    'Which team?',
    ['You lead more than one.'],
    led
      .slice(0, 6)
      .map((team): Button => ({ title: nameOf(team), verb: 'coverage', data: { team: team.conversation } })),
  )

function readinessText({ answers, pass, low, high }: CoverageReport): CoverageView['readiness'] {
  if (answers < enoughAnswers)
    return {
      headline: 'Not enough answers yet',
      detail: `With ${enoughAnswers} answers a person on average I can say how ready the team is.`,
    }
  return {
    headline: `${percent(pass, 1)} likely to pass, on average`,
    detail: `If the exam were today: between ${percent(low, 1)} and ${percent(high, 1)}. An estimate of ours, not of Microsoft's.`,
  }
}

function coverageView({ catalog }: Context, team: Team, report: CoverageReport): CoverageView {
  const shares = catalog.outline.skillAreas.map((area) => ({
    area,
    share: report.areas[area.id] ?? 0,
    // What is missing there, of the whole exam.
    gap: (1 - (report.areas[area.id] ?? 0)) * (area.weight.min + area.weight.max),
  }))
  const weakest = shares.toSorted((a, b) => b.gap - a.gap)[0]
  const countOf = (id: string): number => report.known[id] ?? 0
  const objectives = catalog.outline.skillAreas.map((area) => ({
    area: area.short,
    items: area.sections.flatMap((section) => section.objectives),
  }))
  return {
    view: 'coverage',
    team: nameOf(team),
    basis: `${report.people} people, as of ${dayMonth(report.day)}`,
    readiness: readinessText(report),
    areas: shares.map(({ area, share }) => ({
      title: area.short,
      weight: `${area.weight.min}–${area.weight.max} % of the exam`,
      ...(report.answers < enoughAnswers
        ? { bar: '', share: 'too few answers yet', weakest: false }
        : { bar: bar(share), share: percent(share, 1), weakest: area === weakest?.area }),
    })),
    alone: objectives.flatMap(({ items }) => items.filter(({ id }) => countOf(id) === 1).map(({ text }) => text)),
    objectives: objectives.map(({ area, items }) => ({
      area,
      items: items.map(({ id, text }) => ({ objective: text, count: `${countOf(id)} of ${report.people}` })),
    })),
    pairs: pairTexts(team),
    caution: `A new report comes at most once a week, when ${leastPeople} people have studied since. Whoever joins alone waits for others, and when one leaves some others are left out as well: two reports never show one person.`,
    buttons: [],
  }
}
