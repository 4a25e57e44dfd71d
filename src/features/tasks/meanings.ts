import type { Catalog } from '../../content/catalog.ts'
import { inChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { languagesIn } from './languages.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

const asksList =
  /^(?:(?:all|list|show|see|my|the|me|of|open|done|finished|remaining|every)\s)*tasks\b|\b(?:which|what|how many) tasks\b/
const asksOther = /\b(?:another|other|next|new|different|more)\b/

/** A task of a pipeline is a topic: `what is a task in Azure Pipelines`, `AzureCLI task vs script`, `task groups`. */
const asksAboutTasks =
  /^(?:what|how|why|when|where|which|who|is|are|does|do|explain|define|describe|compare)\b(?! (?:tasks? (?:do you|are there|have i|can i|should i|did i|is left|are left)|you have|i get))|\b(?:vs|versus|difference|compared?|task groups?|task runners?|fails?|failed|error|stop|change|delete|remove|cancel|i (?:have )?(?:finished|completed|did|solved))\b/
/** The coach doesn't write for people: `can you write me a pipeline`. */
const asksCoachToWrite =
  /\b(?:can|could|would|will|please) you (?:please )?(?:write|code|fix|mend|repair|type|edit)\b|\b(?:write|code|fix) (?:me|us|my|our)\b/
/** What has another name: `practice questions on KQL`. */
const asksElse = /\b(?:questions?|quiz\w*|rounds?|exams?|mocks?|drills?|labs?|interviews?|flash ?cards?)\b/
/** Without one of these, a name such as *Bicep* asks for something else. */
const namesWork =
  /\b(?:tasks?|writ(?:e|ing)|cod(?:e|ing)|fix(?:ing)?|mend(?:ing)?|repair(?:ing)?|type|author(?:ing)?|edit|practi[cs](?:e|ing)|train(?:ing)?|exercises?|challenges?|katas?|broken|faulty|buggy|puzzles?|hands[- ]on)\b/
/** Words about the wish itself rather than its topic. */
const noTopic =
  /\b(?:instead|rather|letters?|click\w*|pick\w*|choice|myself|before|after|today|like (?:that|this)|skills?|daily|done|learn|doing|it|this|that|you)\b/

/** `practice canary` is a quiz, `practice KQL` is a task. */
const onlyPractice = /\b(?:practi[cs](?:e|ing)|train(?:ing)?|exercises?)\b/
const namesMore = /\b(?:tasks?|writ(?:e|ing)|cod(?:e|ing)|fix(?:ing)?|mend(?:ing)?|author(?:ing)?|type|hands[- ]on)\b/

function task({ core, plain, topic }: Heard): Intent | undefined {
  if (asksAboutTasks.test(core) || asksCoachToWrite.test(plain) || !namesWork.test(plain)) return undefined
  if (asksElse.test(plain) && !/\btasks?\b/.test(plain)) return undefined
  const { languages } = languagesIn(plain)
  if (languages.length === 0 && onlyPractice.test(plain) && !namesMore.test(plain)) return undefined
  const rest = topic === undefined || noTopic.test(topic) ? '' : languagesIn(topic).rest
  const about = {
    ...(languages.length === 0 ? {} : { languages }),
    ...(rest === '' ? {} : { topic: rest }),
  }
  if (asksList.test(core)) return { kind: 'tasks', ...(languages.length === 0 ? {} : { languages }) }
  return { kind: 'task', ...about, ...(asksOther.test(plain) ? { another: true } : {}) }
}

/** `task kql`, `tasks bicep`, `terraform task please`: names of the subject, which would otherwise be explained. */
const before =
  /^\W*(?:(?:please|pls|ok|a|another|next|new)\W+)*(tasks?)\W+(?:(?:on|in|for|about|with)\W+)?(.+?)(?:\W+(?:please|pls))?\W*$/i
const after = /^\W*(?:(?:please|pls|ok|a|an|another|next|new)\W+)*(.+?)\W+(tasks?)(?:\W+(?:please|pls))?\W*$/i
/** What has tasks of its own: *Azure Pipelines task* can be about those. */
const hasTasks = /\b(?:pipelines?|actions?|workflows?|ya?ml|azure|devops)\b/i

/** A longer text, in characters, isn't such a request, and the patterns would take long for it. */
const longestRequest = 80

export function taskInLanguage(text: string): Intent | undefined {
  if (text.length > longestRequest || !/\btasks?\b/i.test(text)) return undefined
  const first = before.exec(text)
  const last = first || hasTasks.test(text) ? undefined : after.exec(text)
  const [word = '', name = ''] = first ? first.slice(1) : last ? [last[2], last[1]] : []
  const { languages, rest } = languagesIn(name)
  if (languages.length === 0 || rest !== '') return undefined
  if (/s$/i.test(word)) return { kind: 'tasks', languages }
  return { kind: 'task', languages, ...(asksOther.test(text.toLowerCase()) ? { another: true } : {}) }
}

/** `task change fail rate`: words of a title, which may sound like a question about what fails, stops, or changes. */
export function taskTitled(text: string, catalog: Pick<Catalog, 'tasksTitled'>): Intent | undefined {
  if (text.length > longestRequest) return undefined
  const [, word = '', title = ''] = before.exec(text) ?? []
  if (word.toLowerCase() !== 'task' || catalog.tasksTitled(title).length === 0) return undefined
  // A title can have *another* or *new*, too.
  const wish = text.slice(0, text.lastIndexOf(title))
  return { kind: 'task', topic: title, ...(asksOther.test(wish.toLowerCase()) ? { another: true } : {}) }
}

const stops =
  /^\W*(?:(?:please|pls|ok|now)\W+)*(?:stop|leave|quit|end|cancel|abort|pause) (?:the|this|my) task(?: (?:please|pls|now|for now))?\W*$/i

/** `stop this task`, which below an explanation sounds like a question about tasks, or like *stop* alone, which ends the daily messages. */
export const taskStopped = (text: string): Intent | undefined => (stops.test(text) ? { kind: 'task.stop' } : undefined)

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'task', ...said.task, startsWith: ['task'], when: inChat, intent: task, offer: texts.offer },
  { name: 'task.hint', ...said.hint, when: ['task'], intent: () => ({ kind: 'task.hint' }) },
  { name: 'task.solution', ...said.solution, when: ['task'], intent: () => ({ kind: 'task.solution' }) },
  { name: 'task.other', ...said.other, when: ['task'], intent: () => ({ kind: 'task', another: true }) },
  { name: 'task.undo', ...said.undo, when: ['task'], intent: () => ({ kind: 'task.undo' }) },
  { name: 'task.stop', ...said.stop, when: ['task'], intent: () => ({ kind: 'task.stop' }) },
]
