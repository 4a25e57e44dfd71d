import type { Button } from './view.ts'

// Buttons that several replies offer, so that they are worded alike everywhere.
export const startQuiz: Button = { title: 'Start a quiz', verb: 'quiz', primary: true }
export const showProgress: Button = { title: 'My progress', verb: 'progress' }
export const openSettings: Button = { title: 'Settings', verb: 'settings' }
export const showHelp: Button = { title: 'Help', verb: 'help' }
export const resumeDaily: Button = { title: 'Resume the daily quiz', verb: 'resume' }

/** The ways on that every dead end offers. */
export const waysOn: readonly Button[] = [startQuiz, showProgress, showHelp]
