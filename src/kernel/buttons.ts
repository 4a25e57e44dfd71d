import { texts } from './texts.en.ts'
import type { Situation } from './meaning.ts'
import type { Button } from './view.ts'

const { buttons } = texts

// Buttons that several replies share.
export const startQuiz: Button = { title: buttons.startQuiz, verb: 'quiz', primary: true }
export const showProgress: Button = { title: buttons.progress, verb: 'progress' }
export const openSettings: Button = { title: buttons.settings, verb: 'settings' }
export const showHelp: Button = { title: buttons.help, verb: 'help' }
export const resumeDaily: Button = { title: buttons.resumeDaily, verb: 'resume' }

/** Next steps for replies that would otherwise be a dead end. */
export const waysOn: readonly Button[] = [startQuiz, showProgress, showHelp]

/** The button back to what a person was doing when they said something else. */
const back: Readonly<Partial<Record<Situation, Button>>> = {
  question: { title: buttons.showQuestion, verb: 'next', primary: true },
  mock: { title: buttons.backToExam, verb: 'mock', primary: true },
  drill: { title: buttons.backToDrill, verb: 'drill', primary: true },
  task: { title: buttons.backToTask, verb: 'task', primary: true },
}

/** @returns nothing if no card is waiting */
export const wayBack = (situation: Situation | undefined): readonly Button[] => {
  const button = situation && back[situation]
  return button ? [button] : []
}
