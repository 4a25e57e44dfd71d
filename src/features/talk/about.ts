import type { Catalog } from '../../content/catalog.ts'
import { wayBack } from '../../kernel/buttons.ts'
import { longDay } from '../../kernel/card/day.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Situation } from '../../kernel/meaning.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { Reply } from '../../kernel/reply.ts'
import type { Services } from '../../kernel/services.ts'
import type { Button } from '../../kernel/view.ts'
import type { AboutMe, Intent } from './intents.ts'
import { texts } from './texts.en.ts'
import { withChat } from '../../kernel/card/chat-link.ts'
import type { Turn } from '../../kernel/turn.ts'

const { buttons, offers } = texts

const other = (about: AboutMe): Button => ({ title: offers.about[about].title, verb: 'about', data: { about } })
const fact = (id: string, title: string): Button => ({ title, verb: 'fact', data: { fact: id } })
const reportBug: Button = { title: buttons.reportBug, verb: 'report-bug' }
const reportQuestion: Button = { title: buttons.reportQuestion, verb: 'report' }

const ways: Readonly<Record<AboutMe, readonly Button[]>> = {
  who: [other('how-it-works'), other('ai'), other('privacy')],
  ai: [other('how-it-works'), other('author')],
  author: [other('real-questions'), reportQuestion],
  'real-questions': [other('author'), other('how-it-works')],
  confidence: [other('how-it-works')],
  privacy: [
    { title: buttons.exportData, verb: 'export' },
    { title: buttons.deleteData, verb: 'delete' },
  ],
  contact: [reportBug, reportQuestion],
  'how-it-works': [other('confidence'), other('ai')],
  price: [fact('cost', buttons.examPrice)],
  languages: [fact('languages', buttons.examLanguages)],
  version: [other('how-it-works'), reportBug],
}

/** What a reply about the coach depends on. */
interface Facts {
  readonly catalog: Catalog
  readonly version: string | undefined
  /** Whether a language model may reword explanations here. */
  readonly hasModel: boolean
}

/** Answers a question about the coach. */
export const about = (context: Context, { about: topic, situation }: Extract<Intent, { kind: 'about' }>): Step =>
  say(
    notice(
      texts.about.titles[topic],
      linesOn(topic, {
        catalog: context.catalog,
        version: context.teams.version,
        hasModel: context.tokensPerDay > 0,
      }),
      buttonsOn(topic, situation),
    ),
  )

/** The same in a team, in short. */
export function aboutInTeam({ catalog, version }: Services, { team }: Turn, topic: AboutMe): Reply {
  const lines =
    topic === 'privacy'
      ? [texts.about.privacy.inTeam]
      : linesOn(topic, { catalog, version, hasModel: false }).slice(0, 1)
  const view = notice(texts.about.titles[topic], lines, [])
  return { messages: [topic === 'privacy' ? withChat(view, team?.thread) : view] }
}

function buttonsOn(topic: AboutMe, situation: Situation | undefined): readonly Button[] {
  return situation === 'mock' ? wayBack(situation) : [...wayBack(situation), ...ways[topic]]
}

function linesOn(topic: AboutMe, { catalog, version, hasModel }: Facts): readonly string[] {
  const { ai, privacy } = texts.about
  switch (topic) {
    case 'ai':
      return [ai.rules, hasModel ? ai.model : ai.noModel]
    case 'privacy':
      return [privacy.stored, privacy.seen, privacy.kept, ...(hasModel ? [privacy.model] : [])]
    case 'version': {
      const { number, content } = texts.about.version
      return [
        ...(version === undefined ? [] : [number(version)]),
        content(catalog.questions.size, longDay(catalog.outline.asOf)),
      ]
    }
    default:
      return texts.about[topic]
  }
}
