import { templateFiles } from '../../../src/teams/cards/card-template.ts'
import type { View } from './all-views.ts'
import { chatViews } from './views/chat-views.ts'
import { explanationViews } from './views/explanation-views.ts'
import { mockViews } from './views/mock-views.ts'
import { practiceViews } from './views/practice-views.ts'
import { questionViews } from './views/question-views.ts'
import { roundViews } from './views/round-views.ts'
import { sharedQuestionViews } from './views/shared-question-views.ts'
import { taskViews } from './views/task-views.ts'
import { teamViews } from './views/team-views.ts'
import { verdictViews } from './views/verdict-views.ts'

const named = (view: string, variants: Readonly<Record<string, View>>): Record<string, View> =>
  Object.fromEntries(Object.entries(variants).map(([variant, value]) => [`${view}.${variant}`, value]))

/** The view behind each `<name>.sample.json` in `cards/`. */
export const sampleViews: Readonly<Record<string, View>> = {
  ...named('question', questionViews),
  ...named('shared-question', sharedQuestionViews),
  ...named('verdict', verdictViews),
  ...roundViews,
  ...chatViews,
  ...explanationViews,
  ...practiceViews,
  ...taskViews,
  ...mockViews,
  ...teamViews,
}

/** The file of a sample: in the folder of its template. */
export const sampleFile = (name: string): URL =>
  new URL(`${name}.sample.json`, templateFiles.get(name.split('.')[0] as string))
