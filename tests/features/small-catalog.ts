import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { createCatalog } from '../../src/content/catalog.ts'
import { noteHeadings, type Note } from '../../src/domain/note.ts'
import { Outline } from '../../src/domain/outline.ts'
import { everyKind } from '../domain/valid.ts'
import { canaryDrill, secretDrill, smallGuides, smallLab, smallResponsibilities } from './small-practice.ts'

const note: Note = {
  id: 'canary-release',
  title: 'Canary release',
  aliases: ['canary'],
  asks: ['what is a canary'],
  objectives: ['d3.deployments.strategy'],
  sources: [
    { title: 'Deployment jobs', url: 'https://learn.microsoft.com/azure/devops/pipelines/process/deployment-jobs' },
  ],
  checked: '2026-11-23',
  sections: Object.fromEntries(
    noteHeadings.map((heading) => [heading, `What stands under ${heading}.`]),
  ) as Note['sections'],
}

let made: ReturnType<typeof makeSmallCatalog> | undefined

/** The real outline with one question of each kind, each in an objective of its own and findable by its kind. Made once. */
export const smallCatalog = () => (made ??= makeSmallCatalog())

function makeSmallCatalog() {
  const outline = Outline.parse(parse(readFileSync(new URL('../../content/outline.yaml', import.meta.url), 'utf8')))
  const objectives = outline.skillAreas.map((area) => area.sections[0]?.objectives[0]?.id as string)
  const questions = everyKind.map((question, index) => ({
    ...question,
    objectives: [objectives[index] as string],
    tags: [question.kind],
    stem: `${question.stem} Kind: ${question.kind}.`,
  }))
  return createCatalog({
    outline,
    notes: [note],
    questions,
    cases: [],
    comparisons: [],
    diagrams: [],
    misconceptions: [],
    drills: [canaryDrill, secretDrill],
    labs: [smallLab],
    starter: [{ path: 'README.md', text: '# Orders\n' }],
    tasks: [],
    guides: smallGuides,
    responsibilities: smallResponsibilities,
  })
}
