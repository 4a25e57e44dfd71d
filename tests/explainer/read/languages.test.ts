import { describe, expect, test } from '@jest/globals'
import { realContent } from '../../real-content.ts'
import { inEnglish } from '../../../src/explainer/read/languages.ts'
import { features } from '../../../src/features/index.ts'

const questions: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'de',
    [
      [
        'Was ist der Unterschied zwischen Canary und Blue-Green?',
        'what is the difference between canary and blue-green',
      ],
      ['was ist ein Deployment Slot', 'what is a deployment slot'],
      ['wie schütze ich den main branch', 'how do I protect the main branch'],
      ['Wie schuetze ich den main branch?', 'how do I protect the main branch'],
      ['Wie kann ich ein Geheimnis rotieren?', 'how can I a secret rotate'],
      ['Warum schlägt mein Build fehl?', 'why fails my build'],
      ['warum ist meine Pipeline so langsam', 'why my pipeline so slow'],
      ['Wann sollte ich keine Feature Flags verwenden?', 'when should I not use feature flags'],
      ['wann nehme ich Bicep und wann Terraform', 'when should I use bicep and when terraform'],
      ['Beispiel für eine Pipeline-Vorlage', 'example of a pipeline template'],
      ['wie funktioniert Dependabot', 'how does it work: dependabot'],
      ['Wie richte ich eine Freigabe für die Produktion ein?', 'how do I configure a approval for the production'],
      ['Hallo, was sind instabile Tests?', 'what is flaky tests'],
      ['meine Pipeline findet die Variablengruppe nicht', 'my pipeline find the variable group not'],
      ['wie genehmige ich eine Bereitstellung', 'how do I approve a deployment'],
    ],
  ],
  [
    'fr',
    [
      ['quelle est la différence entre bicep et terraform ?', 'what is the difference between bicep and terraform'],
      ['Pourquoi mon pipeline échoue ?', 'why my pipeline fails'],
      ['comment faire pour protéger une branche', 'how can I protect a branch'],
      ['Comment stocker un secret dans un dépôt ?', 'how to store a secret in a repository'],
      ["Qu'est-ce qu'un déploiement canari ?", 'what is a canary release'],
      ['à quoi sert un environnement github', 'why use a environment github'],
      ['quand utiliser gitflow', 'when should I use gitflow'],
      ['exemple de modèle de pipeline', 'example of pipeline template'],
      ['comment fonctionne OIDC', 'how does it work: oidc'],
      ['Bonjour, comment supprimer une branche ?', 'how to delete a branch'],
    ],
  ],
  [
    'es',
    [
      ['¿Cuál es la diferencia entre canary y blue-green?', 'what is the difference between canary and blue-green'],
      ['cómo configuro un agente autohospedado', 'how do I configure a self-hosted agent'],
      ['¿Por qué falla mi despliegue?', 'why fails my deployment'],
      ['qué es un feature flag', 'what is a feature flag'],
      ['como proteger la rama principal', 'how do I protect the main branch'],
      ['cuándo no usar git submodules', 'when should I not use git submodules'],
      ['¿Cuándo debo usar releases?', 'when should I use releases'],
      ['ejemplo de plantilla de pipeline', 'example of pipeline template'],
      ['no puedo hacer push a main', 'I can not push to main'],
      ['Hola, ¿cómo funciona la caché?', 'how does it work: the cache'],
    ],
  ],
]
describe.each(
  questions.flatMap(([language, cases]) => cases.map(([text, expected]) => ({ language, text, expected }))),
)(
  'a question in another language gets an English frame and English words of the field',
  ({ language, text, expected }) => {
    test(`${language}: ${text}`, () => {
      expect(inEnglish(text)).toEqual({ text: expected, language })
    })
  },
)

/** Examples of what people say in these languages. */
const foreign = new Set([
  'Was ist ein Deployment Slot?',
  'qué es un artifact feed',
  "wie läuft's bei mir",
  'wann ist meine Prüfung',
  'Wie fit ist das Team?',
  'ist das was für einen Sysadmin?',
  'cuando es el próximo quiz',
])

test('English comes back untouched: what the notes are asked, their names, and what people say', async () => {
  const { notes } = await realContent()
  const own = [...notes.values()].flatMap(({ asks, title, aliases }) => [...asks, title, ...aliases])
  const typed = features
    .flatMap(({ meanings = [] }) => meanings)
    .filter(({ name }) => name !== 'other-language')
    .flatMap(({ says }) => says)
    .filter((text) => !foreign.has(text))
  expect(own.length + typed.length).toBeGreaterThan(10_000)
  expect([...own, ...typed].filter((text) => inEnglish(text).language !== undefined)).toEqual([])
  for (const text of [...own, ...typed]) expect(inEnglish(text).text).toBe(text)
})

test.each([
  'comment on a pull request',
  'comment trigger for pr',
  'how to comment in yaml',
  'die hard',
  'was the build slow',
  'an agent pool',
  'no no no',
  'pour decisions into the plan',
  'son of a branch',
  'USA region or EU region',
  'la la la',
  'en route',
  '',
  '   ',
  'x'.repeat(2000),
])('“%s” is no question in another language', (text) => {
  expect(inEnglish(text)).toEqual({ text })
})
