import type { WorkGroup } from '../../domain/job/responsibility.ts'
import { counted } from '../../kernel/text/words.ts'

export const texts = {
  /** The button when a sentence wasn't clear. */
  offer: { title: 'My job and the exam', says: 'my job' },
  command: { title: 'my job', description: 'What your work already covers of the exam, and what fills the gaps' },
  groups: {
    code: 'Code and repositories',
    pipelines: 'Pipelines and releases',
    operations: 'Infrastructure and operations',
    security: 'Security and access',
    planning: 'Planning and documentation',
  } satisfies Readonly<Record<WorkGroup, string>>,
  buttons: {
    job: 'My job',
    show: 'Show what it covers',
    change: 'Change',
    undo: 'Undo',
    pick: 'Pick from the list',
    labStep: (number: number) => `Do lab step ${number}`,
    drill: 'Start the drill',
    task: 'Start the task',
    quiz: 'Quiz me on this',
  },
  choose: {
    title: 'What do you do at work?',
    intro:
      'Pick what you do regularly. I show you what that covers of the exam, and what fills the gaps. Or just say it: **I build pipelines and look after Terraform**.',
  },
  result: {
    title: (covered: number, objectives: number) =>
      `Your work covers ${covered} of ${counted(objectives, 'objective')}`,
    covered: (covered: number, of: number) => `${covered} of ${of}`,
    byArea: 'By skill area',
    gaps: 'The largest gaps',
    /** @param exercise what helps */
    gap: (open: number, of: number, exercise?: string) =>
      `${open} of ${counted(of, 'objective')} left out${exercise === undefined ? '' : ` · ${exercise}`}`,
    labStep: (number: number, title: string) => `Lab step ${number}: ${title}`,
    drill: (title: string) => `Drill: ${title}`,
    task: (title: string) => `Task: ${title}`,
    nothingMissing: 'Your work touches every objective.',
    caution:
      "Doing something at work isn't proof that you know what the exam asks about it. Your readiness counts only what you answer here.",
    firstWeek: 'In your first week, your rounds ask a bit more about what your work leaves out.',
  },
  removed: {
    title: 'Nothing picked',
    line: "I don't take your work into account. Say **my job** whenever you want to pick something.",
  },
  /** A sentence about one's work was heard. */
  confirm: {
    title: 'Is this what you do at work?',
    item: (label: string, text: string) => `- **${label}**: ${text}`,
    before: (labels: string) => `So far, you had picked: ${labels}.`,
    save: "Yes, that's it",
    add: 'Yes, add it',
    only: 'Only this',
    /** What *yes* says. */
    says: (ids: readonly string[], adds: boolean) => `${adds ? 'add to my job:' : 'save my job as'} ${ids.join(' ')}`,
  },
  unclear: {
    title: 'Which of these do you do?',
    line: "I couldn't match that to anything on my list. Pick what you do, and I show you what it covers of the exam.",
  },
  none: {
    title: 'Not available',
    line: "I don't have a list of responsibilities to compare with the exam right now.",
  },
  /** A section of the page *fit*. */
  fit: {
    heading: 'Your work and the exam',
    /** @param most the area of which it covers the most; absent if there are several, as with `least` */
    text: (covered: number, objectives: number, most?: string, least?: string) =>
      `What you do at work covers ${covered} of ${counted(objectives, 'objective')}${extremes(most, least)}. It's practice that helps you learn, but it doesn't replace studying${covered < objectives ? ': the exam also asks about the rest' : ''}.`,
  },
  /** A line of the plan. */
  plan: (unmet: number, objectives: number) =>
    `Your work leaves out ${counted(objectives, 'objective')}, and ${notMet(unmet, objectives)} come up here yet.`,
}

function extremes(most: string | undefined, least: string | undefined): string {
  const named = [most && `the most in ${most}`, least && `the least in ${least}`].filter(Boolean)
  return named.length === 0 ? '' : `: ${named.join(', ')}`
}

function notMet(unmet: number, of: number): string {
  if (of === 1) return "it hasn't"
  return unmet === of ? 'none of them has' : `${unmet} of them ${unmet === 1 ? "hasn't" : "haven't"}`
}
