import type { Script } from './person.ts'
import { answer, answers, daily, look, press, say, see, start } from './steps.ts'

/** Has two minutes on the tram, on a phone, and often not even those. */
export const busy: Script = {
  name: 'busy',
  width: 400,
  knows: 0.5,
  days: [
    {
      at: '2026-11-23T08:40+01:00',
      does: [
        see("Hi, I'm Shipmate"),
        look,
        say('hi'),
        look,
        say('ok lets go'),
        look,
        answer,
        look,
        press('Next'),
        say('idk'),
        look,
        say('next'),
        say('hint'),
        look,
        say('b'),
      ],
    },
    {
      at: '2026-11-24T10:02+01:00',
      does: [daily, look, say('not now'), look, say('in 20 min')],
    },
    {
      at: '2026-11-25T10:15+01:00',
      does: [
        look,
        say('strat'),
        look,
        answer,
        say('why'),
        look,
        say('skip'),
        look,
        say('cant you send this at 7:30 instaed'),
        look,
      ],
    },
    {
      at: '2026-11-26T07:41+01:00',
      does: [
        daily,
        look,
        start,
        say('skip'),
        look,
        answer,
        say('thx'),
        look,
        say('im on vacation till saturday'),
        look,
      ],
    },
    { at: '2026-11-27T12:00+01:00', does: [say('did i miss anything?'), look] },
    {
      at: '2026-11-28T20:30+01:00',
      does: [say('ugh 5 a day is too much'), look, say('how long does the exam take'), look],
    },
    {
      at: '2026-11-30T07:44+01:00',
      does: [look, say('k'), look, start, ...answers(3), look, press('Finish'), look, say('whats my score')],
    },
  ],
}
