import { fileURLToPath } from 'node:url'
import { loadCatalog } from '../../../src/content/load.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import type { Attack } from '../attack.ts'
import { createClient } from '../people/client.ts'
import { filesIn } from '../folder.ts'
import {
  answers,
  floods,
  redirects,
  says,
  startHostileModel,
  uses,
  withUsage,
  type ModelFault,
} from '../hostile/hostile-model.ts'
import { person, tenant } from '../people/people.ts'
import { sentTo } from '../people/study.ts'
import { Tally } from '../tally.ts'
import { pause } from '../wait.ts'

const contentFolder = fileURLToPath(new URL('../../../content', import.meta.url))
const turnMs = 12_000
const hugeBytes = 50 * 2 ** 20
const mostRead = 8 * 2 ** 20
const key = 'the-secret-key'

/** Control characters, and those that change text direction. */
const marks = /(?![\n\r\t])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** Ways to disguise markup in a sentence of the notes; none may come out unchanged. */
const dressed: Readonly<Record<string, (text: string) => string>> = {
  bold: (text) => `**${text}**`,
  'a word in bold': (text) => text.replace(/ (\w+) /, ' **$1** '),
  'a word in italics': (text) => text.replace(/ (\w+) /, ' _$1_ '),
  'a link': (text) => `[${text}](https://evil.example)`,
  'a word that is a link': (text) => text.replace(/ (\w+) /, ' [$1](https://evil.example) '),
  'an address': (text) => `${text} https://evil.example`,
  'an image': (text) => `![${text}](https://evil.example/a.png)`,
  'a heading': (text) => `# ${text}`,
  'a list': (text) => `- ${text}`,
  'a numbered list': (text) => `1. ${text}`,
  // Backticks can stay: a card shows them literally, as in the notes' own sentences.
  'bold code': (text) => `\`**${text}**\``,
  'a mention': (text) => `<at>everyone</at> ${text}`,
  HTML: (text) => `<script>alert(1)</script>${text}`,
  'bidi marks': (text) => text.replace(/ (\w+) /, ' \u202e$1\u202c '),
  isolates: (text) => `\u2066${text}\u2069`,
  'control characters': (text) => text.replace(' ', ' \u0007\u001b'),
  'a template': (text) => `${text} \${$root}`,
}

/** A model that lies about itself, redirects, or never ends. */
export const hostileModel: Attack = {
  name: 'hostile model',
  waits: true,
  async run(rig) {
    const tally = new Tally()
    const model = await startHostileModel()
    rig.atEnd(() => model.stop())
    const dir = await rig.folder()
    const connector = await rig.connector()
    // The real notes, because the model's sentences are checked against them.
    const catalog = await loadCatalog(contentFolder, new URL('./none.json', import.meta.url))
    const env = { AZURE_OPENAI_ENDPOINT: model.url, AZURE_OPENAI_DEPLOYMENT: 'coach', AZURE_OPENAI_API_KEY: key }
    const coach = await rig.here(dir, env, { catalog })
    const client = createClient(() => coach.address, connector.url)
    let read = 0
    let said: string[] = []
    const faults: Readonly<Record<string, ModelFault>> = {
      ...Object.fromEntries(
        [301, 302, 303, 307, 308].map((code) => [`a redirect ${code}`, redirects(code, `${model.elsewhere}/a`)]),
      ),
      'a redirect to itself': redirects(307, model.url),
      '50 MB': floods(hugeBytes, (count) => (read = count)),
      ...Object.fromEntries(
        ['"x"', '0.5', '1.5e308', '1e400', '-5', 'null', '[]', '{}', 'true', '9007199254740993'].map((total) => [
          `total_tokens ${total}`,
          uses(total),
        ]),
      ),
      'usage null': withUsage(null),
      'usage text': withUsage('x'),
      'no completion': answers('[]'),
      null: answers('null'),
      'choices of another form': answers('{"choices":{"0":1}}'),
      ...Object.fromEntries(
        Object.entries(dressed).map(([name, change]) => [name, says(change, (text) => said.push(text))]),
      ),
    }
    for (const [index, [name, fault]] of Object.entries(faults).entries()) {
      model.will(fault)
      said = []
      const who = person(`model-${index}`)
      const { status, ms } = await client.say(who, 'explain canary')
      tally.check(
        status === 200 && ms <= turnMs,
        `a model with ${name}: the turn answered ${status} after ${Math.round(ms)} ms`,
      )
      await pause(name === '50 MB' ? 3_000 : 30)
      const card = unescaped(sentTo(connector, who).join(''))
      const shown = said.find((text) => isRaw(card, text))
      tally.check(
        shown === undefined && !(name in dressed && marks.test(card)),
        `a model that says ${name}, it is shown as it is: ${shown}`,
      )
    }
    tally.check(model.strayed.length === 0, `a model that redirects: ${model.strayed.length} requests followed`)
    const leaked = model.strayed.filter((headers) => JSON.stringify(headers).includes(key))
    tally.check(leaked.length === 0, `a model that redirects: ${leaked.length} requests took the key along`)
    tally.check(read <= mostRead, `a model that answers with 50 MB: ${Math.round(read / 2 ** 20)} MB were read`)
    tally.check(await coach.stop(6_000), 'stop() takes more than 5 s')
    await tally.attempt('the store after a hostile model', () => areWhole(tally, dir, Object.keys(faults)))
    return tally
  },
}

/** Whether a preceding backslash escapes it. */
function isRaw(card: string, text: string): boolean {
  const at = card.indexOf(text)
  return at >= 0 && card[at - 1] !== '\\'
}

/** The text of a message as a client decodes it. */
const unescaped = (json: string): string =>
  json
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\\\', '\\')

async function areWhole(tally: Tally, dir: string, names: readonly string[]): Promise<void> {
  const store = await openLowdbStore({ dir })
  for (const [index, name] of names.entries()) {
    const stored = await store.readLearner({ tenant, user: person(`model-${index}`).user })
    tally.check(
      stored?.value !== undefined && stored.value.recovered === undefined,
      `a model with ${name}: the learner’s document is not readable after a restart`,
    )
  }
  await store.close()
  const aside = (await filesIn(dir)).filter((path) => path.includes('corrupt'))
  tally.check(aside.length === 0, `${aside.length} documents were set aside after a restart`)
}
