import type { Question } from '../../domain/question/question.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Intent as AnyIntent } from '../../kernel/intent.ts'
import { notice, say } from '../../kernel/notice.ts'
import { startQuiz } from '../../kernel/buttons.ts'
import { startPlanned, type QuizIntent } from '../quiz/index.ts'
import type { Intent } from './intents.ts'
import { namesQualifiers, qualifierIn, qualifierTag, type Qualifier } from './qualifier.ts'
import { texts } from './texts.en.ts'

type Qualifiers = Extract<Intent, { kind: 'qualifiers' }>

/** Starts a round of questions in which two options work, with how to read a qualifier before it. */
export async function qualifiers(context: Context, { qualifier, count }: Qualifiers): Promise<Step> {
  const from = questionsWith(context, qualifier)
  const size = Math.max(1, Math.min(count ?? context.learner.settings.perDay, from.length))
  const step =
    from.length === 0
      ? undefined
      : await startPlanned(context, 'quiz', size, from, { topic: qualifier ?? qualifierTag })
  if (!step) return say(notice(texts.noQualifiers.title, [texts.noQualifiers.line], [startQuiz]))
  const { title, line, meanings } = texts.qualifiers
  const tip = notice(title, [line, ...(qualifier === undefined ? [] : [meanings[qualifier]])], [])
  return { ...step, reply: { ...step.reply, messages: [tip, ...step.reply.messages] } }
}

/** The questions of the exercise. A tag alone isn't enough: `least-privilege` is also on questions without a second option that works. */
const questionsWith = ({ catalog }: Context, qualifier: Qualifier | undefined): readonly Question[] =>
  catalog.bank.filter(
    ({ tags }) => tags.includes(qualifierTag) && (qualifier === undefined || tags.includes(qualifier)),
  )

const isQuiz = (intent: AnyIntent): intent is QuizIntent => intent.kind === 'quiz'

/** A quiz on a qualifier is this exercise, unless the request narrows it further. */
export function qualifiersOfQuiz(context: Context, intent: AnyIntent): AnyIntent {
  if (!isQuiz(intent) || intent.topic === undefined) return intent
  const { topic, count, difficulty, platform, only } = intent
  const isAll = namesQualifiers.test(topic)
  const qualifier = isAll ? undefined : qualifierIn(topic)
  if (!isAll && (qualifier === undefined || (difficulty ?? platform ?? only) !== undefined)) return intent
  if (questionsWith(context, qualifier).length === 0) return intent
  const asked: Qualifiers = {
    kind: 'qualifiers',
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(count === undefined ? {} : { count }),
  }
  return asked
}
