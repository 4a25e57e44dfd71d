import type { Question } from './question.ts'

export type Platform = 'github' | 'azure'

const tags: Readonly<Record<Platform, RegExp>> = {
  // GitHub Flow is a way to branch that works anywhere.
  github: /^(?:github(?!-flow$)|gh-cli$|dependabot$|codeql$)/,
  azure: /^azure-(?:pipelines|repos|boards|artifacts|devops)/,
}

/** Whether a question is about a platform, by its tags. */
export const isOnPlatform = (question: Question, platform: Platform): boolean =>
  question.tags.some((tag) => tags[platform].test(tag))
