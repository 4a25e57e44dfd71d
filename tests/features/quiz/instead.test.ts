import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { QuestionView } from '../../../src/features/quiz/views.ts'
import type { Button } from '../../../src/kernel/view.ts'
import { checkInvariants } from '../../../src/store/invariants.ts'
import { replay } from '../../../src/domain/memory/replay.ts'
import type { Review } from '../../../src/domain/memory/review.ts'
import { inputsFor, only, openDesk, playRound, submit, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(await checkInvariants(desk.store, replay)).toEqual([])
  await desk.close()
})

const start = async (text = 'quiz'): Promise<QuestionView> => only(await desk.type(text), 'question')
const button = (view: { readonly buttons?: readonly Button[] }, verb: string): Button =>
  view.buttons?.find((item) => item.verb === verb) as Button
const reviews = async (): Promise<Review[]> =>
  (await desk.store.readLog(desk.key)).filter((entry): entry is Review => entry.type === 'review')

test('every practice question has buttons for not knowing, skipping, and a hint', async () => {
  expect((await start()).buttons?.map(({ title }) => title)).toEqual(["I don't know", 'Skip', 'Hint'])
})

describe("I don't know", () => {
  test.each([
    'no idea',
    'I honestly have no clue about this',
    'idk man',
    'dunno 🤷',
    "sorry, I don't know the answer",
    "haven't got a clue",
    'I have never heard of these',
    'my mind went blank',
    'not a clue, sorry!',
  ])('“%s” shows the right answer and counts as a miss', async (text) => {
    await start('quiz 2 single')
    const verdict = only(await desk.type(text), 'verdict')
    expect(verdict.headline).toBe("Here's the answer")
    expect(verdict.items.map(({ mark }) => mark)).not.toContain('picked')
    expect(await reviews()).toEqual([
      expect.objectContaining({ credit: 0, rating: 'again', dontKnow: true, picks: [''] }),
    ])
  })

  test.each(['single', 'multiple', 'order', 'complete', 'statements'])(
    'the button does the same for %s, and the question comes back tomorrow',
    async (kind) => {
      const question = await start(`quiz 1 ${kind}`)
      const reply = await desk.press(button(question, 'dont-know'))
      const verdict = only(reply, 'verdict')
      expect(reply.replace).toEqual(verdict)
      expect(verdict.outcome).toBe('wrong')
      expect(verdict.comesBack).toBe('tomorrow')
      const memory = (await desk.learner())?.memory
      expect(memory?.wrong).toEqual([desk.question(question).id])
      // It says nothing about how well the learner judges their own answers.
      expect(Object.values(memory?.confidence ?? {}).every(({ answered }) => answered === 0)).toBe(true)
    },
  )

  test('pressing it again, or answering afterwards, shows the same verdict', async () => {
    const question = await start()
    const first = await desk.press(button(question, 'dont-know'))
    expect((await desk.press(button(question, 'dont-know'))).replace).toEqual(first.replace)
    expect((await submit(desk, question, 'sure', true)).replace).toEqual(first.replace)
    expect(await reviews()).toHaveLength(1)
  })

  test('undo takes it back', async () => {
    const question = await start()
    await desk.press(button(question, 'dont-know'))
    expect(only(await desk.type('undo'), 'question').stem).toBe(question.stem)
    expect((await desk.learner())?.memory.wrong).toEqual([])
  })

  test('in a placement it counts as not known', async () => {
    const question = await start('diagnose')
    expect(question.buttons?.map(({ verb }) => verb)).toEqual(['dont-know', 'skip'])
    await desk.press(button(question, 'dont-know'))
    expect(only(await desk.type('next'), 'question').stem).not.toBe(question.stem)
  })
})

describe('show the answer', () => {
  test.each([
    'show me the answer',
    'just tell me the answer please',
    'what is the correct one?',
    'reveal it',
    'solution',
    'ok tell me which is right',
    'I want to see the solution',
    'give me the right answer',
  ])('“%s” before answering is the same as not knowing', async (text) => {
    await start('quiz 2 single')
    expect(only(await desk.type(text), 'verdict').headline).toBe("Here's the answer")
    expect(await reviews()).toEqual([expect.objectContaining({ dontKnow: true })])
  })

  test.each(['show me the answer again', 'what was the right answer?', 'show answer', 'the correct answer please'])(
    '“%s” after a verdict shows the verdict again',
    async (text) => {
      const verdict = only(await submit(desk, await start('quiz 2'), 'sure', false), 'verdict')
      expect(only(await desk.type(text), 'verdict')).toEqual(verdict)
      expect(await reviews()).toHaveLength(1)
    },
  )
})

describe('skip', () => {
  test.each([
    'skip this question',
    'pass on this one',
    'can I skip it please?',
    'not this one, thanks',
    'give me another question instead',
    'leave it for later',
    'skip!!',
    'I want a different question',
    'lets skip that one for now',
  ])('“%s” goes on without grading', async (text) => {
    const question = await start('quiz 3')
    const next = only(await desk.type(text), 'question')
    expect(next.stem).not.toBe(question.stem)
    expect(await reviews()).toEqual([])
  })

  test('the question comes back at the end of the round, and its card is closed', async () => {
    const question = await start('quiz 3')
    const reply = await desk.press(button(question, 'skip'))
    expect(reply.replace).toMatchObject({ view: 'closed', text: expect.stringContaining('end of this round') })
    const { verdicts } = await playRound(desk, { messages: reply.messages }, () => true)
    expect(verdicts.map(({ place }) => place)).toEqual(['1 of 3', '2 of 3', '3 of 3'])
    expect(verdicts.at(-1)?.stem).toBe(question.stem)
    expect(await reviews()).toHaveLength(3)
  })

  test('the last question of a round comes back in the next round of the day', async () => {
    const question = await start('quiz 1')
    const reply = await desk.press(button(question, 'skip'))
    expect(only({ messages: reply.messages }, 'notice').lines).toContain(
      'The question that you skipped comes back in your next round today.',
    )
    const first = await desk.type('quiz 2')
    expect(only(first, 'question').stem).not.toBe(question.stem)
    const { verdicts } = await playRound(desk, first, () => true)
    expect(verdicts.map(({ stem }) => stem)).toContain(question.stem)
    const { reply: end } = await playRound(desk, await desk.type('quiz 1'), () => true)
    expect(only(end, 'summary').lines.join(' ')).not.toContain('skipped')
  })

  test('a second skip drops the question for the day', async () => {
    const question = await start('quiz 2')
    const second = only({ messages: (await desk.press(button(question, 'skip'))).messages }, 'question')
    await submit(desk, second, 'sure', true)
    const again = only(await desk.type('next'), 'question')
    expect(again.stem).toBe(question.stem)
    expect(again.reason).toBe('You skipped this one earlier today.')
    const reply = await desk.press(button(again, 'skip'))
    expect(reply.replace).toMatchObject({ view: 'closed', text: "Skipped again, so you won't get it again today." })
    const { verdicts } = await playRound(desk, await desk.type('quiz 5'), () => true)
    expect(verdicts.map(({ stem }) => stem)).not.toContain(question.stem)
    desk.wait(24 * 60)
    const tomorrow = await playRound(desk, await desk.type('quiz 5'), () => true)
    expect(tomorrow.verdicts.map(({ stem }) => stem)).toContain(question.stem)
  })

  test('a second press, or an answer on the old card, changes nothing', async () => {
    const question = await start('quiz 3')
    await desk.press(button(question, 'skip'))
    expect(await desk.press(button(question, 'skip'))).toEqual({ messages: [] })
    expect(only(await submit(desk, question, 'sure', true), 'notice').title).toBe('Out of date')
    expect(await reviews()).toEqual([])
  })

  describe('is taken back', () => {
    test.each([
      'undo',
      'undo that please',
      'unskip',
      'oops, I skipped that one by mistake',
      "I didn't mean to skip it",
      'go back to the one I skipped',
      'bring the skipped question back',
      'accidentally skipped!!',
      'show me the skipped question again',
      'wait, I can answer that one after all',
      'bring it back',
      'wrong button, take it back',
    ])('by “%s”', async (text) => {
      const question = await start('quiz 3')
      const after = only({ messages: (await desk.press(button(question, 'skip'))).messages }, 'question')
      const reply = await desk.type(text)
      expect(only(reply, 'question')).toMatchObject({ stem: question.stem, place: '1 of 3' })
      expect((await desk.learner())?.skips).toMatchObject({ later: [], dropped: [] })
      // The other question follows, and the round is as long as it was.
      const { verdicts } = await playRound(desk, reply, () => true)
      expect(verdicts).toHaveLength(3)
      expect(verdicts[1]?.stem).toBe(after.stem)
    })

    test('before an older answer, and then the answer', async () => {
      const first = await start('quiz 3')
      await submit(desk, first, 'sure', true)
      desk.wait(1)
      const second = only(await desk.type('next'), 'question')
      desk.wait(1)
      await desk.type('skip')
      desk.wait(1)
      expect(only(await desk.type('undo'), 'question').stem).toBe(second.stem)
      expect(await desk.store.readLog(desk.key)).toHaveLength(1)
      desk.wait(1)
      expect(only(await desk.type('undo'), 'question').stem).toBe(first.stem)
      expect((await desk.learner())?.memory.total.answered).toBe(0)
    })

    test('after a newer answer only if it is named', async () => {
      const skipped = await start('quiz 3')
      desk.wait(1)
      const answered = only(await desk.type('skip'), 'question')
      await submit(desk, answered, 'sure', false)
      desk.wait(1)
      expect(only(await desk.type('I want the question that I skipped back'), 'question').stem).toBe(skipped.stem)
      expect((await desk.learner())?.memory.total.answered).toBe(1)
      desk.wait(1)
      expect(only(await desk.type('undo'), 'question').stem).toBe(answered.stem)
    })

    test('not by words that name the answer', async () => {
      const first = await start('quiz 3')
      await submit(desk, first, 'sure', false)
      await desk.type('next')
      desk.wait(1)
      await desk.type('skip')
      expect(only(await desk.type('I want to change my last answer'), 'question').stem).toBe(first.stem)
    })

    test('also if it ended the round, or was the second one', async () => {
      const question = await start('quiz 1')
      await desk.press(button(question, 'skip'))
      const again = only(await desk.type('undo'), 'question')
      expect(again.stem).toBe(question.stem)
      await desk.type('skip')
      await desk.type('quiz 1')
      const next = await desk.type('undo')
      expect(only(next, 'notice').title).toBe('Nothing to undo')
    })

    test('a second skip becomes the first one again', async () => {
      const question = await start('quiz 2')
      await desk.type('skip')
      await desk.type('skip')
      const again = only(await desk.type('skip'), 'question')
      expect((await desk.learner())?.skips?.dropped).toHaveLength(1)
      expect(only(await desk.type('unskip'), 'question').stem).toBe(question.stem)
      expect((await desk.learner())?.skips).toMatchObject({ dropped: [] })
      expect(again.stem).not.toBe(question.stem)
    })

    test('closes both cards, and an answer on the old one changes nothing', async () => {
      const question = await start('quiz 3')
      await desk.delivered({ messages: [question] }, 'message-1')
      await desk.press(button(question, 'skip'))
      const { edits } = await desk.type('undo')
      expect(edits).toContainEqual({
        activity: 'message-1',
        view: expect.objectContaining({ text: 'Not skipped after all. The question is shown again below.' }),
      })
      expect(only(await submit(desk, question, 'sure', true), 'notice').lines).toEqual([
        'The question is shown again below.',
      ])
      expect(await reviews()).toEqual([])
    })

    test('in a placement, the question may come again', async () => {
      const question = await start('diagnose')
      await desk.press(button(question, 'skip'))
      const again = only(await desk.type('undo'), 'question')
      expect(again.stem).toBe(question.stem)
      expect(only(await submit(desk, again, 'sure', true), 'verdict').stem).toBe(question.stem)
    })
  })

  test.each(["don't skip it", 'please do not skip this one', 'no skipping'])('“%s” skips nothing', async (text) => {
    await start('quiz 3')
    await desk.type(text)
    expect((await desk.learner())?.skips).toBeUndefined()
  })

  test('in a placement, another question takes its place', async () => {
    const question = await start('diagnose')
    const next = only({ messages: (await desk.press(button(question, 'skip'))).messages }, 'question')
    expect(next.stem).not.toBe(question.stem)
    expect((await desk.learner())?.skips).toBeUndefined()
  })

  test('after a verdict, it goes to the next question', async () => {
    await submit(desk, await start('quiz 3'), 'sure', true)
    expect(only(await desk.type('skip'), 'question').place).toBe('2 of 3')
  })
})

describe('hint', () => {
  test.each([
    'give me a hint',
    'any hints?',
    'can I have a clue please',
    'a little hint would be great 🙏',
    'I need a nudge',
    'rule one of them out',
    'help me narrow it down',
    'eliminate one wrong option',
    'hint!',
  ])('“%s” rules out one wrong option', async (text) => {
    const question = await start('quiz 1 single')
    const hinted = only(await desk.type(text), 'question')
    expect(hinted.options).toHaveLength(3)
    expect(hinted.picks[0]?.choices).toHaveLength(3)
    expect(hinted.hint).toMatch(/^Hint: it isn't \*\*[A-D]\*\*\. A right answer now earns half\.$/)
    expect(inputsFor(desk, hinted, true)).toEqual(inputsFor(desk, question, true))
    const left = hinted.options.map(({ text: option }) => option)
    expect(left).toContain('Bravo')
  })

  test('the button shows it on the same card, once', async () => {
    const question = await start('quiz 1 single')
    const { replace } = await desk.press(button(question, 'hint'))
    expect(replace).toMatchObject({ view: 'question', presentation: question.presentation })
    expect((replace as QuestionView).buttons?.map(({ verb }) => verb)).toEqual(['dont-know', 'skip'])
    expect((await desk.press(button(question, 'hint'))).replace).toEqual(replace)
  })

  test('several choices and blanks lose one wrong option too', async () => {
    const multiple = await start('quiz 1 multiple')
    const { replace } = await desk.press(button(multiple, 'hint'))
    expect((replace as QuestionView).options).toHaveLength(multiple.options.length - 1)
    await desk.type('end')
    const blanks = await start('quiz 1 complete')
    const hinted = (await desk.press(button(blanks, 'hint'))).replace as QuestionView
    const count = (view: QuestionView): number => view.picks.flatMap(({ choices }) => choices).length
    expect(count(hinted)).toBe(count(blanks) - 1)
    expect(hinted.hint).toMatch(/^Hint: it isn't \*\*[A-C]\*\* in blank [12]\./)
  })

  test.each(['order', 'statements'])('%s has no options, so the note helps', async (kind) => {
    const question = await start(`quiz 1 ${kind}`)
    const hinted = (await desk.press(button(question, 'hint'))).replace as QuestionView
    expect(hinted.hint).toMatch(/^Hint: What stands under .* A right answer now earns half\.$/)
    expect(hinted.options).toEqual(question.options)
  })

  test('a right answer earns half, isn’t listed as wrong, and replays to the same memory', async () => {
    const question = await start('quiz 1 single')
    await desk.press(button(question, 'hint'))
    const verdict = only(await submit(desk, question, 'sure', true), 'verdict')
    expect(verdict).toMatchObject({ outcome: 'right', remark: expect.stringMatching(/counts half\.$/) })
    expect(await reviews()).toEqual([expect.objectContaining({ credit: 0.5, rating: 'hard', hinted: true })])
    expect((await desk.learner())?.memory.wrong).toEqual([])
    const summary = only(await desk.type('next'), 'summary')
    expect(summary.score).toBe('1 of 1 right')
    expect(summary.lines).toContain('1 right answer came with a hint and counts half.')
  })

  test('in a placement there are no hints', async () => {
    await start('diagnose')
    expect(only(await desk.type('hint'), 'notice').title).toBe('No hints in this round')
  })
})

test.each(['hint', 'skip', "I don't know", 'show answer'])(
  '“%s” below an explanation is about the open question',
  async (text) => {
    // A round of one question, so skipping it ends the round.
    await start('quiz 1 single')
    desk.wait(1)
    await desk.type('explain canary')
    const [message] = (await desk.type(text)).messages
    expect(message?.view).toBe(text === 'hint' ? 'question' : text === 'skip' ? 'notice' : 'verdict')
  },
)

test.each(['next', 'next question', 'continue'])(
  '“%s” shows the open question again, and says how to skip it',
  async (text) => {
    const question = only(await desk.type('quiz 2'), 'question')
    expect(question.waiting).toBeUndefined()
    const again = only(await desk.type(text), 'question')
    expect(again.presentation).toBe(question.presentation)
    expect(again.waiting).toContain('say **skip**')
    expect(only(await desk.type('skip'), 'question').presentation).not.toBe(question.presentation)
  },
)
