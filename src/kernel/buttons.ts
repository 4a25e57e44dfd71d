import type { Button } from './view.ts'

// Buttons that several replies share, with one wording.
export const startQuiz: Button = { title: 'Start a quiz', verb: 'quiz', primary: true }
export const showProgress: Button = { title: 'My progress', verb: 'progress' }
export const openSettings: Button = { title: 'Settings', verb: 'settings' }
export const showHelp: Button = { title: 'Help', verb: 'help' }
export const resumeDaily: Button = { title: 'Resume the daily quiz', verb: 'resume' }

/** Next steps for replies that would otherwise be a dead end. */
export const waysOn: readonly Button[] = [startQuiz, showProgress, showHelp]
