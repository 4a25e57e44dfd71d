import { texts } from './texts.en.ts'
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
