import { counted } from '../../../kernel/text/words.ts'
import { texts as shared } from '../texts.en.ts'

export const texts = {
  /** On a board that was posted again. */
  newer: "There's a newer board.",
  title: 'Leaderboard',
  summary: (week: string) => `Leaderboard · ${week}`,
  weekOf: (day: string) => `Week of ${day}`,
  finalWeekOf: (day: string) => `Final: week of ${day}`,
  /** Two people can share a place. */
  place: (place: number) => `${place}.`,
  up: (places: number) => `up ${counted(places, 'place')}`,
  down: (places: number) => `down ${counted(places, 'place')}`,
  picture: { title: 'Since last week', before: 'Last week', now: 'This week', without: 'no place' },
  points: (points: number) => counted(points, 'point'),
  rules:
    'Points measure how much five well-chosen answers a day, five days a week, add to your expected exam score, compared with your own past. ' +
    'Being honest about how sure you are pays off most; repeats, rapid-fire answers, and sheer volume earn nothing.',
  nobodyJoined: 'Nobody has joined yet.',
  joined: (people: number) => `${counted(people, 'person has', 'people have')} joined.`,
  joinedAndAnswered: (people: number, answers: number) =>
    `${counted(people, 'person has', 'people have')} joined and given more than ${answers} answers this week.`,
  tooFew: (least: number) =>
    `The board shows rows once ${least} people have joined and want to be seen, so that no figure is about one person alone.`,
  noPoints: 'Nobody has points yet this week.',
  noPointsFinal: 'Nobody had points that week.',
  more: (count: number, isFinal: boolean) =>
    isFinal ? shared.more(count) : `And ${count} more. Press *My place* for yours.`,
  together: (share: string, day: string) => `Together, you could answer ${share} of the blueprint (as of ${day}).`,
  addingUp: (people: number) => `Adding up the points of ${people} people…`,
}
