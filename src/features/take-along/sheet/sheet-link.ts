import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { quoted } from '../../../kernel/text/words.ts'
import type { Button, NoticeView } from '../../../kernel/view.ts'
import type { Intent } from '../intents.ts'
import { texts } from '../texts.en.ts'
import { sheetPart } from './sheet-part.ts'

const { sheet } = texts

/** Sends a link to a cheat sheet. */
export function sheetLink(
  { catalog, linkTo }: Context,
  { topic, isGuess }: Extract<Intent, { kind: 'cheat-sheet' }>,
): Step {
  const areas = catalog.outline.skillAreas.map(({ id, short }): Button => ({
    title: short,
    verb: 'cheat-sheet',
    data: { topic: id },
  }))
  const part = topic === undefined ? undefined : sheetPart(catalog, topic)
  if (topic !== undefined && !part && !isGuess)
    return say(
      notice(
        sheet.unknown.title,
        [sheet.unknown.line(quoted(topic))],
        [{ title: sheet.unknown.all, verb: 'cheat-sheet' }, ...areas],
      ),
    )
  return say({
    ...notice(
      sheet.title(part?.title ?? sheet.all),
      part ? sheet.lines : [...sheet.lines, sheet.narrower],
      part ? [] : areas,
    ),
    opens: [{ title: sheet.open, url: linkTo('sheet', part?.id) }],
  } satisfies NoticeView)
}
