import { inChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

/** Words around a request that aren't its topic. */
const around =
  /\b(?:another|next|weekend|this|real|exam|type|thing|stuff|some|like|practi[cs]e|start|new|long|please|one|of|in|the|heard|do|we|can)\b/g

function caseStudy({ core, topic = '' }: Heard): Intent {
  if (/\bcase ?studies\b/.test(core) && /\b(?:all|list|show|which|what|my)\b|^(?:the )?case ?studies$/.test(core))
    return { kind: 'cases' }
  const named = topic.replaceAll(around, ' ').replaceAll(/\s+/g, ' ').trim()
  return { kind: 'case', ...(named === '' ? {} : { topic: named }) }
}

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'case', ...said.case, when: inChat, intent: caseStudy, offer: texts.offer },
]
