import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Catalog } from '../../../src/content/catalog.ts'
import { realContent } from '../../real-content.ts'
import { askSingle, only, openDesk, type Desk } from '../desk.ts'

let catalog: Catalog
let desk: Desk
beforeAll(async () => {
  catalog = await realContent()
})
beforeEach(async () => {
  desk = await openDesk(catalog)
})
afterEach(() => desk.close())

const german = 'Meine Notizen sind auf Englisch. Das sagen sie dazu:'
const french = 'Mes notes sont en anglais. Voici ce qu’elles en disent :'
const spanish = 'Mis notas están en inglés. Esto es lo que dicen:'

test.each([
  ['Was ist ein Deployment Slot?', 'Deployment slots and slot swap', german],
  ['wie schütze ich den main branch', 'Branch protection rules on GitHub', german],
  [
    'Wie speichere ich ein Geheimnis sicher in einer Pipeline?',
    'Keeping secrets from leaking out of pipelines',
    german,
  ],
  ['meine Pipeline findet die Variablengruppe nicht', 'Variable groups', german],
  ['Was kostet ein Parallel Job?', 'Parallel jobs and queue time', german],
  ['Was bringt mir ein SBOM?', 'Software bill of materials (SBOM)', german],
  ['Wie messe ich die Durchlaufzeit?', 'DORA metrics for software delivery', german],
  ['Kann ich einen gelöschten Branch wiederherstellen?', 'Recovering work with Git commands', german],
  ['Combien coûte un job parallèle ?', 'Parallel jobs and queue time', french],
  ['Puis-je restaurer une branche supprimée ?', 'Recovering work with Git commands', french],
  ['¿Cuánto cuesta un trabajo paralelo?', 'Parallel jobs and queue time', spanish],
  ['comment faire pour protéger une branche', 'Branch protection rules on GitHub', french],
  ["Qu'est-ce qu'un déploiement canari ?", 'Canary release', french],
  ['cómo proteger la rama principal', 'Branch protection rules on GitHub', spanish],
  ['qué es un feature flag', 'Feature flags with Azure App Configuration', spanish],
])('“%s” is answered from the notes, with one line in that language', async (text, title, remark) => {
  for (const open of [false, true]) {
    if (open) {
      await desk.type(askSingle(desk))
      desk.wait(1)
    }
    const view = only(await desk.type(text), 'note')
    expect([view.title, view.remark]).toEqual([title, remark])
    desk.wait(1)
  }
})

test.each([
  ['Was ist der Unterschied zwischen Canary und Blue-Green?', german],
  ['quelle est la différence entre canary et blue-green ?', french],
  ['¿Cuál es la diferencia entre canary y blue-green?', spanish],
])('“%s” is a comparison, in a channel too', async (text, remark) => {
  for (const scope of ['personal', 'channel'] as const) {
    const view = only(await desk.type(text, scope), 'comparison')
    expect([view.names, view.remark]).toEqual([['Canary', 'Blue-green'], remark])
  }
})

test.each([
  ["Qu'est-ce que GitHub Advanced Security ?", "comment l'activer ?", /Turn on Advanced Security/],
  [
    "Qu'est-ce que GitHub Advanced Security ?",
    "c'est gratuit ?",
    /free for public repositories|per active committer per month/,
  ],
])('after “%s”, “%s” goes on with it', async (first, second, answer) => {
  await desk.type(first)
  expect(JSON.stringify(await desk.type(second))).toMatch(answer)
})

test('what the notes don’t have is said in the language of the question', async () => {
  await desk.type('Was ist eine manuelle Freigabe?')
  const view = only(await desk.type('was wenn der Kollege im Urlaub ist'), 'note')
  if (view.lines.length === 0) expect(view.remark).toMatch(/^Dazu steht in meinen Notizen zu .* nichts/)
  else expect(view.remark).toBe(german)
})

test('an answer to a question in English has no such line', async () => {
  expect(only(await desk.type('what is a canary release'), 'note').remark).toBeUndefined()
  expect(only(await desk.type('canary vs blue-green'), 'comparison').remark).toBeUndefined()
})

test.each([
  ['wie geht es dir', 'Leider kann ich nur Englisch'],
  ['was ist los', 'Leider kann ich nur Englisch'],
  ['wie war mein punktestand', 'Leider kann ich nur Englisch'],
  ['je ne comprends pas', 'Désolé, je ne parle qu’anglais'],
])('“%s” is no question about the subject', async (text, title) => {
  const { title: shown } = only(await desk.type(text), 'notice')
  expect(shown).toBe(title)
})
