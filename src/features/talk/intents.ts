import type { Situation } from '../../kernel/meaning.ts'

/** Questions about the coach. */
export const aboutMe = [
  'who',
  'ai',
  'author',
  'real-questions',
  'confidence',
  'privacy',
  'contact',
  'how-it-works',
  'price',
  'languages',
  'version',
] as const
export type AboutMe = (typeof aboutMe)[number]

/** Small talk and feelings. */
export const moods = [
  'thanks',
  'ok',
  'bye',
  'tired',
  'too-hard',
  'too-easy',
  'bored',
  'happy',
  'passed',
  'failed',
  'nervous',
  'insult',
  'joke',
  'sorry',
  'compliment',
  'frustrated',
] as const
export type Mood = (typeof moods)[number]

/** Everything is said while `situation` is on screen; a button has no situation. */
export type Intent =
  | { readonly kind: 'talk'; readonly about: Mood; readonly situation?: Situation }
  | { readonly kind: 'about'; readonly about: AboutMe; readonly situation?: Situation }
  | { readonly kind: 'report-bug'; readonly situation?: Situation }
  /** The router replaces *yes* after an offer by what was offered. */
  | { readonly kind: 'talk.yes'; readonly situation: Situation }
  | { readonly kind: 'talk.no'; readonly situation: Situation }
  | { readonly kind: 'talk.cancel'; readonly situation: Situation }
  | { readonly kind: 'other-language'; readonly text: string; readonly situation: Situation }
  | { readonly kind: 'off-topic'; readonly situation: Situation }
