import type { Script, Step } from './person.ts'
import { answer, answers, daily, decideAll, fill, look, pages, press, say, see, start, write } from './steps.ts'

/** The day's message, and all of its questions. */
const wholeQuiz: readonly Step[] = [daily, look, start, ...answers(10), press('Finish')]

/** Sets everything up on the first evening, does ten questions a day, and tries every part. */
export const keen: Script = {
  name: 'keen',
  width: 1280,
  knows: 0.65,
  days: [
    {
      at: '2026-11-23T18:10+01:00',
      does: [
        see("Hi, I'm Shipmate"),
        look,
        press('What can you do?'),
        look,
        say('set up'),
        fill('Exam date', '2027-01-04'),
        fill('Questions a day', '10'),
        look,
        press('Save'),
        look,
        press('Start a quiz'),
        look,
        ...answers(10),
        look,
        press('Finish'),
      ],
    },
    {
      at: '2026-11-24T09:05+01:00',
      does: [
        daily,
        look,
        start,
        answer,
        say('why not b?'),
        look,
        press('Next'),
        ...answers(8),
        look,
        press('Next'),
        answer,
        press('Finish'),
        look,
        say('explain blue green deployment'),
        look,
        say('example'),
      ],
    },
    {
      at: '2026-11-25T09:20+01:00',
      does: [
        ...wholeQuiz,
        say('give me a drill'),
        look,
        decideAll,
        look,
        write('I would roll back first, then look at the logs and compare the error rate with the release before.'),
        press('Compare my answer'),
      ],
    },
    {
      at: '2026-11-26T09:20+01:00',
      does: [
        ...wholeQuiz,
        look,
        say('how am I doing?'),
        look,
        say('am I ready?'),
        look,
        say("what's the difference between azure repos and github"),
      ],
    },
    {
      at: '2026-11-27T09:20+01:00',
      does: [
        ...wholeQuiz,
        look,
        say('ask me an interview question'),
        look,
        say(
          'I would use a canary release with automatic rollback on error budget burn, and feature flags for the risky part',
        ),
      ],
    },
    {
      at: '2026-11-28T10:00+01:00',
      does: [
        say('mock exam 10 20'),
        look,
        press('Start the clock'),
        look,
        ...pages(10),
        look,
        press('Submit'),
        look,
        press('Explain what I missed'),
        look,
      ],
    },
    {
      at: '2026-11-29T11:00+01:00',
      does: [
        say('show my plan'),
        look,
        say('which area am I worst at?'),
        look,
        say('quiz me on that'),
        look,
        ...answers(10),
        press('Finish'),
        look,
        say('what should i do tomorrow?'),
      ],
    },
  ],
}
