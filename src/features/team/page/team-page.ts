import type { Catalog } from '../../../content/catalog.ts'
import { oneLineOf } from '../../../domain/note.ts'
import { objectiveShares, type Objective, type SkillArea } from '../../../domain/outline.ts'
import { enoughAnswers } from '../../../domain/plan/readiness.ts'
import { leastPeople } from '../../../domain/team/cohort.ts'
import type { CoverageReport } from '../../../domain/team/coverage-report.ts'
import type { Team } from '../../../domain/team/team.ts'
import { barChart } from '../../../kernel/chart/bar-chart.ts'
import { card } from '../../../kernel/html/card.ts'
import { documentOf } from '../../../kernel/html/document.ts'
import { markup, prose, type Html, type Part } from '../../../kernel/html/html.ts'
import { objectiveSquare, placeOf } from '../../../kernel/html/objective-square.ts'
import { pageStyle } from '../../../kernel/html/style.ts'
import { table } from '../../../kernel/html/table.ts'
import { dayMonth, percent } from '../../../kernel/text/words.ts'
import { readinessText } from '../coverage/coverage.ts'
import { texts as coverageTexts } from '../coverage/texts.en.ts'
import { nameOf } from '../name-of.ts'
import { texts } from './texts.en.ts'

/** The page of a team for its leads: the latest coverage report, which never reveals one person. It computes nothing about anyone itself. */
export function teamPage(catalog: Catalog, team: Team, report: CoverageReport): string {
  const title = texts.title(nameOf(team))
  const readiness = readinessText(report)
  return documentOf(
    title,
    pageStyle,
    markup`<header><h1>${title}</h1>
<p class="soft small">${coverageTexts.basis(report.people, dayMonth(report.day))}. ${texts.intro}</p></header>
<div class="grid">
<section class="card" aria-labelledby="outlook"><h2 id="outlook" class="lead">${readiness.headline}</h2>
<p class="soft">${readiness.detail}</p></section>
${card(
  'people',
  texts.people.heading,
  peopleLines(report).map((line) => markup`<p>${line}</p>`),
)}
${card('areas', texts.areas.heading, areas(catalog, report))}
${card('together', texts.together.heading, together(catalog, report), ['wide'])}
${card('map', texts.map.heading, map(catalog, report), ['wide'])}
${list(catalog, report)}
</div>
<footer class="soft small"><p>${coverageTexts.caution(leastPeople)}</p></footer>`,
  )
}

/** Numbers only about at least four people, those who studied and those who didn't. */
function peopleLines({ people, studied, answers, together: share }: CoverageReport): string[] {
  const { people: words } = texts
  return [
    words.counted(people),
    studiedLine(people, studied),
    words.answers(Math.round(answers)),
    words.together(percent(share, 1)),
  ]
}

function studiedLine(people: number, studied: number | undefined): string {
  const { people: words } = texts
  if (studied === undefined) return words.unknown
  if (studied === people) return words.all
  if (studied < leastPeople) return words.few
  return people - studied < leastPeople ? words.nearlyAll : words.some(studied, people)
}

function areas({ outline }: Catalog, report: CoverageReport): Part {
  const { heading, summary, columns, tooFew } = texts.areas
  if (report.answers < enoughAnswers) return markup`<p>${tooFew(enoughAnswers)}</p>`
  const shareOf = ({ id }: SkillArea): number => report.areas[id] ?? 0
  return [
    barChart({
      id: 'areas-chart',
      title: heading,
      summary,
      bars: outline.skillAreas.map((area) => ({
        label: area.id.toUpperCase(),
        text: percent(shareOf(area), 1),
        value: shareOf(area),
      })),
      most: 1,
    }),
    table(
      [{ title: columns.area }, { title: columns.weight, isNumber: true }, { title: columns.share, isNumber: true }],
      outline.skillAreas.map((area) => [
        `${area.id.toUpperCase()} ${area.short}`,
        `${area.weight.min}–${area.weight.max}%`,
        percent(shareOf(area), 1),
      ]),
    ),
  ]
}

const objectivesShown = 6

/** The objectives by which the average result gains most if everybody knows them. */
function together(catalog: Catalog, { known, people }: CoverageReport): Part {
  const missing = [...objectiveShares(catalog.outline)]
    .map(([id, weight]) => ({ id, gain: weight * (people - (known[id] ?? 0)) }))
    .filter(({ gain }) => gain > 0)
    .toSorted((a, b) => b.gain - a.gain)
    .slice(0, objectivesShown)
  if (missing.length === 0) return markup`<p>${texts.together.none}</p>`
  const { intro, item } = texts.together
  return markup`<p class="soft small">${intro}</p><ul class="items">${missing.map(({ id }) => {
    const note = [...catalog.notes.values()].find(({ objectives: [first] }) => first === id)
    return markup`<li><p><strong>${catalog.objective(id)?.text}</strong></p>
<p class="small">${item(catalog.skillAreaOf(id)?.short ?? '', known[id] ?? 0, people)}</p>
${note && markup`<p class="small soft">${note.title}: ${prose(oneLineOf(note))}</p>`}</li>`
  })}</ul>`
}

const objectivesOf = ({ sections }: SkillArea): readonly Objective[] => sections.flatMap(({ objectives }) => objectives)

function map({ outline }: Catalog, { known, people }: CoverageReport): Part {
  const square = (objective: Objective): Html => {
    const count = known[objective.id] ?? 0
    // From nobody (0) to everyone (4).
    const level = count === 0 ? 0 : Math.max(1, Math.floor((4 * count) / people))
    return objectiveSquare(objective, level, count, texts.map.square(objective.text, count, people))
  }
  return markup`<p class="soft small">${texts.map.intro(people)}</p>
<div class="areas">${outline.skillAreas.map(
    (area) => markup`<div><h3>${area.short}</h3><ul class="cells">${objectivesOf(area).map(square)}</ul></div>`,
  )}</div>`
}

const list = ({ outline }: Catalog, { known, people }: CoverageReport): Html =>
  card(
    'list',
    texts.map.listHeading,
    outline.skillAreas.map((area) => {
      const objectives = objectivesOf(area)
      return markup`<details><summary>${texts.map.list(area.short, objectives.length)}</summary><ul class="items">${objectives.map(
        (objective) =>
          markup`<li id="${placeOf(objective)}"><p>${texts.map.square(objective.text, known[objective.id] ?? 0, people)}</p></li>`,
      )}</ul></details>`
    }),
    ['wide', 'screen'],
  )
