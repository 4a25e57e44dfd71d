import { inChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

const asksList =
  /^(?:(?:all|list|show|see|my|the|me|of|open|done|finished|remaining|every)\s)*tasks\b|\b(?:which|what|how many) tasks\b/
const asksOther = /\b(?:another|other|next|new|different|more)\b/

/** A task of a pipeline is a topic: `what is a task in Azure Pipelines`. */
const asksAboutTasks =
  /^(?:what|how|why|when|where|which|who|is|are|does|do|explain|define|describe|compare)\b(?! tasks? (?:do you|are there|have i|can i|should i|did i|is left|are left))/

/** Without one of these, a name such as *Bicep* asks for something else. */
const namesWork =
  /\b(?:tasks?|writ(?:e|ing)|cod(?:e|ing)|fix(?:ing)?|mend(?:ing)?|repair(?:ing)?|type|author(?:ing)?|edit|practi[cs](?:e|ing)|train(?:ing)?|exercises?|challenges?|katas?|broken|faulty|buggy|hands[- ]on)\b/

function task({ core, plain, topic }: Heard): Intent | undefined {
  if (asksAboutTasks.test(core) || !namesWork.test(plain)) return undefined
  const about = topic === undefined ? {} : { topic }
  if (asksList.test(core)) return { kind: 'tasks', ...about }
  return { kind: 'task', ...about, ...(asksOther.test(plain) ? { another: true } : {}) }
}

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'task', ...said.task, startsWith: ['task'], when: inChat, intent: task, offer: texts.offer },
  { name: 'task.hint', ...said.hint, when: ['task'], intent: () => ({ kind: 'task.hint' }) },
  { name: 'task.solution', ...said.solution, when: ['task'], intent: () => ({ kind: 'task.solution' }) },
  { name: 'task.other', ...said.other, when: ['task'], intent: () => ({ kind: 'task', another: true }) },
  { name: 'task.stop', ...said.stop, when: ['task'], intent: () => ({ kind: 'task.stop' }) },
]
