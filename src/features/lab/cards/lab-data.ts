import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'
import { runs, subtle } from '../../../kernel/card/runs.ts'
import { texts } from '../texts.en.ts'
import type { LabView } from '../views.ts'

/** Phones clip longer titles of choices. */
const titleLength = 48

/** Data of `cards/lab/lab.json`. */
export const labData = (view: LabView) => ({
  summary: `${view.title}: ${view.progress}`,
  title: literal(view.title),
  intro: view.steps.some(({ proved }) => proved) ? [] : [{ runs: runs(view.intro) }],
  progress: view.progress,
  steps: view.steps.map(({ number, title, proved }) => ({
    label: proved ? '✓ ' : '○ ',
    colour: proved ? 'good' : 'default',
    runs: runs(`${number}. ${title}${proved ? ` · ${provedText(proved)}` : ''}`, proved ? subtle : {}),
  })),
  next: String(view.next),
  choices: view.steps.map(({ number, title }) => ({
    title: clipped(`${number}. ${title}`),
    value: String(number),
  })),
  labels: { step: texts.labels.step, chooseStep: texts.labels.chooseStep, openStep: texts.buttons.openStep },
  buttons: buttonsData(view.buttons),
})

const provedText = (proved: NonNullable<LabView['steps'][number]['proved']>): string =>
  proved === 'claimed'
    ? texts.proved.claimed
    : texts.proved.checked(proved.checkedFor.map((track) => texts.tracks[track]))

const clipped = (title: string): string =>
  title.length <= titleLength ? title : `${title.slice(0, titleLength - 1).trimEnd()}…`
