import type { Script } from './person.ts'
import { answer, answers, look, press, say, start } from './steps.ts'

/** Three weeks of practice, ten days of silence, and then back. */
export const returning: Script = {
  name: 'returning',
  width: 1280,
  knows: 0.75,
  days: [
    {
      at: '2026-12-21T19:30+01:00',
      does: [look, say("hey, i'm back"), look, say('what did I miss?'), look, press('Start a quiz')],
    },
    {
      at: '2026-12-22T19:30+01:00',
      does: [
        look,
        say('progress'),
        look,
        say('weakest area?'),
        look,
        say('quiz me on that'),
        look,
        ...answers(3),
        look,
      ],
    },
    {
      at: '2026-12-23T09:30+01:00',
      does: [look, start, look, ...answers(5), press('Finish'), look, say('thanks, that was fun')],
    },
    { at: '2026-12-24T09:30+01:00', does: [look, say('merry christmas! no quiz until monday please'), look] },
    { at: '2026-12-25T20:00+01:00', does: [say('ok just 3 quick ones'), look, ...answers(3), press('Finish'), look] },
    {
      at: '2026-12-26T16:00+01:00',
      does: [
        say('what do i keep getting wrong?'),
        look,
        say('quiz me on my wrong answers'),
        look,
        answer,
        look,
        say('i dont get it'),
        look,
      ],
    },
    {
      at: '2026-12-28T09:30+01:00',
      does: [look, start, ...answers(5), press('Finish'), look, say('yay, got it! whats next'), look],
    },
  ],
}
