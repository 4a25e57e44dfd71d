import { counted } from '../../../kernel/text/words.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'

/** What learners read in help, and when they say hello. */
export const texts = {
  title: 'What I can do',
  listTitle: 'Everything you can say',
  groups: {
    practice: { title: 'Practice', text: 'Questions on what you need most, or on any topic' },
    explain: { title: 'Explain', text: 'Any topic or comparison, with sources, and what you can take along' },
    scenarios: {
      title: 'Scenarios, tasks, and lab',
      text: 'Decide like on the job, write it, or build the project yourself',
    },
    progress: { title: 'My plan and progress', text: "Where you stand, what's next, and your team" },
    exam: { title: 'The exam', text: 'Mock exam, facts, and the way there' },
    settings: { title: 'Settings and data', text: 'Time, days, exam date, pause, export, delete' },
  },
  /** Topics that the group *Explain* offers. */
  topics: ['canary', 'Git LFS', 'blue/green'] as readonly string[],
  explain: (topic: string) => `Explain ${topic}`,
  buttons: {
    quiz: shared.buttons.startQuiz,
    diagnose: shared.buttons.diagnose,
    wrong: shared.buttons.wrongAnswers,
    drills: 'Scenario drills',
    tasks: 'Tasks',
    lab: shared.buttons.lab,
    progress: shared.buttons.progress,
    plan: shared.buttons.plan,
    digest: 'My week',
    mock: shared.buttons.mockExam,
    aboutExam: 'About the exam',
    settings: shared.buttons.settings,
    pause: 'Pause for a week',
    export: 'Export my data',
    everything: 'Everything you can say',
    back: shared.buttons.back,
  },
  hint: 'Just write what you want, in your own words. To answer a question, its letter is enough: **b**, **a c**, or **b sure**.',
  sharedHint: 'Mention me and say what you want. Your own quizzes, progress, and settings are in our personal chat.',
  sharedTitle: 'What I can do here',
  hello: {
    title: 'Hello!',
    help: 'Say **help** to see everything I can do.',
  },
  /** What suits the moment. */
  now: {
    /** @param minutes left */
    mock: (minutes: number) => `Your mock exam is running: ${counted(minutes, 'minute')} left.`,
    continueMock: 'Continue the exam',
    question: 'A question is waiting for your answer.',
    continueQuestion: shared.buttons.carryOn,
    firstDay: 'New here? Start with five questions. It takes a few minutes, and I explain every answer.',
    start: shared.buttons.start,
    /** @param questions at least 1 */
    due: (questions: number) => `${counted(questions, 'question')} due for review. A round takes a few minutes.`,
    nothingDue: "Nothing is due right now, so you're up to date. A few new questions?",
  },
}
