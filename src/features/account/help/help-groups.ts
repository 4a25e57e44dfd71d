import type { Button } from '../../../kernel/view.ts'
import { texts } from './texts.en.ts'

export const helpGroups = ['practice', 'explain', 'scenarios', 'progress', 'exam', 'settings'] as const
export type HelpGroup = (typeof helpGroups)[number]

const { buttons } = texts
const say = (title: string, text: string): Button => ({ title, verb: 'say', data: { text } })

/** What belongs in a group: the features whose commands it lists, and its buttons. */
export const contentOf: Readonly<
  Record<HelpGroup, { readonly features: readonly string[]; readonly buttons: readonly Button[] }>
> = {
  practice: {
    features: ['quiz', 'exercises', 'diagnose'],
    buttons: [
      { title: buttons.quiz, verb: 'quiz', primary: true },
      { title: buttons.diagnose, verb: 'diagnose' },
      { title: buttons.wrong, verb: 'wrong' },
    ],
  },
  explain: {
    features: ['explain', 'take-along'],
    buttons: texts.topics.map((topic) => say(texts.explain(topic), texts.explain(topic).toLowerCase())),
  },
  scenarios: {
    features: ['drill', 'tasks', 'cases', 'lab'],
    buttons: [
      { title: buttons.drills, verb: 'drills', primary: true },
      { title: buttons.tasks, verb: 'tasks' },
      { title: buttons.lab, verb: 'lab' },
    ],
  },
  progress: {
    features: ['plan', 'job', 'team'],
    buttons: [
      { title: buttons.progress, verb: 'progress', primary: true },
      { title: buttons.plan, verb: 'plan' },
      { title: buttons.digest, verb: 'digest' },
    ],
  },
  exam: {
    features: ['mock', 'guide'],
    buttons: [
      { title: buttons.mock, verb: 'mock', primary: true },
      { title: buttons.aboutExam, verb: 'guide', data: { page: 'fit' } },
    ],
  },
  settings: {
    features: ['account', 'daily'],
    buttons: [
      { title: buttons.settings, verb: 'settings', primary: true },
      say(buttons.pause, 'pause'),
      { title: buttons.export, verb: 'export' },
    ],
  },
}
