import { counted } from '../../kernel/text/words.ts'
import type { AboutMe, Mood } from './intents.ts'

/** One of these answers. */
const moods: Readonly<Record<Mood, readonly string[]>> = {
  thanks: ["You're welcome!", 'Happy to help!', 'Any time!'],
  ok: ['Great, ready when you are.', "Good. Let's keep going.", 'All right!'],
  bye: ['See you soon!', 'Bye for now, and well done today.', 'Take care! Your progress is saved.'],
  tired: [
    'Long day? Two quick questions are plenty, and tomorrow is fine too.',
    'Rest counts as studying. Two quick questions, or call it a day?',
    'A tired brain remembers little. Just two questions, or tomorrow?',
  ],
  'too-hard': [
    "That's a steep one. Let's take it a step down.",
    'Hard questions are where you learn most, but easier ones are fine.',
    "No problem, let's make it easier.",
  ],
  'too-easy': [
    'Nice, then you deserve harder ones.',
    "Good sign! Let's raise the bar.",
    'You make it look easy. Ready for a challenge?',
  ],
  bored: [
    "Let's do something different.",
    'Fair point. How about a real situation instead of a quiz?',
    'Time for a change. Pick one.',
  ],
  happy: ['Love it! Enjoy the moment.', "That's a good feeling, and you earned it.", 'Yes! Keep that going.'],
  passed: ['Congratulations! You earned it.', 'You did it, congratulations!', 'Fantastic news, congratulations!'],
  failed: [
    "I'm sorry. That hurts, but what you learned stays with you.",
    "That's tough, and I'm sorry. Many people pass the next time.",
    "I'm sorry to hear that. Take a breath; we can close the gaps together.",
  ],
  nervous: [
    'Being nervous is normal. A few questions you can do will calm you more than cramming.',
    "Deep breath. You don't have to know everything to pass.",
    "That's how it feels when something matters. One small step at a time.",
  ],
  insult: [
    'Sorry, that was no help. What would you like instead?',
    "I can take that. Let's try it another way.",
    'Sounds like I got something wrong, and I want to fix it.',
  ],
  joke: [
    "I'd tell you a joke about eventual consistency, but you might not get it yet.",
    'A YAML file walks into a bar, two spaces too far to the left. Nobody serves it.',
    "Why don't pipelines play hide and seek? Someone always leaves a trace in the logs.",
    "It works on my machine. So we shipped the machine, and that's how containers were born.",
    'There are two hard things in DevOps: naming things, cache invalidation, and off-by-one errors.',
  ],
  sorry: ['No need to be sorry.', "That's all right!", 'No harm done.'],
  compliment: ["Thank you, that's kind!", 'Thanks, you made my day.', "Thank you! You're doing the hard part."],
  frustrated: [
    "That's annoying, and it happens to everyone who learns this.",
    "I get it. Let's look at it another way.",
    'Some topics need a few tries before they stick.',
  ],
}

const aboutTitles: Readonly<Record<AboutMe, string>> = {
  who: "I'm Shipmate",
  ai: "I'm a bot, not a person",
  author: 'Written for Shipmate',
  'real-questions': 'No, these are not exam questions',
  confidence: 'Why I ask how sure you are',
  privacy: 'Your data',
  contact: 'Who to ask',
  'how-it-works': 'How I work',
  price: "I don't charge you",
  languages: 'I work in English',
  version: 'About this version',
}

const notesAndRules =
  'What I ask, how I grade, and what I explain come from fixed rules and curated notes, with their sources.'

export const texts = {
  /** Buttons when a sentence wasn't clear. */
  offers: {
    about: {
      who: { title: 'Who I am', says: 'who are you' },
      ai: { title: 'Am I an AI?', says: 'are you an AI' },
      author: { title: 'Who wrote the questions', says: 'who wrote these questions' },
      'real-questions': { title: 'Are these exam questions?', says: 'are these real exam questions' },
      confidence: { title: 'Why I ask how sure you are', says: 'what does the confidence thing do' },
      privacy: { title: 'Your data', says: 'what do you store about me' },
      contact: { title: 'Who to ask', says: 'who can i contact about this bot' },
      'how-it-works': { title: 'How I work', says: 'how do you work' },
      price: { title: 'What I cost', says: 'do i have to pay for you' },
      languages: { title: 'Languages', says: 'which languages do you support' },
      version: { title: 'Version', says: 'version' },
    } satisfies Readonly<Record<AboutMe, { title: string; says: string }>>,
    reportBug: { title: 'Report a problem', says: 'report a bug' },
  },
  moods,
  /** Where no next step can be offered: in a team, and during a mock exam. */
  short: {
    ok: 'All right!',
    bye: 'See you soon!',
    tired: 'Rest counts as studying, too.',
    'too-hard': 'Hard questions are where you learn most.',
    'too-easy': "Nice! That's a good sign.",
    bored: 'Fair point. Not every question is a thriller.',
    failed: "I'm sorry. What you learned stays with you.",
    nervous: "Deep breath. You don't have to know everything to pass.",
    insult: 'Sorry about that.',
    frustrated: 'Some topics need a few tries before they stick.',
  } satisfies Partial<Readonly<Record<Mood, string>>>,
  /** After the first sentence. */
  more: {
    /** @param when `tomorrow at about 09:00 (Europe/Berlin)` */
    nextDaily: (when: string) => `Next daily quiz: ${when}.`,
    passed: 'The credential is valid for one year, and renewing it is free.',
    failed: 'What would help now?',
  },
  buttons: {
    twoQuestions: 'Two quick questions',
    tomorrow: 'Tomorrow',
    easier: 'Easier questions',
    harder: 'Harder questions',
    weakest: 'What cost me most',
    retake: 'Retake rules',
    afterwards: "What's next?",
    renewal: 'Renewal',
    endRound: 'End the round',
    another: 'Another one',
    reportBug: 'Report a problem',
    reportQuestion: 'A question is wrong',
    exportData: 'Export my data',
    deleteData: 'Delete my data',
    examPrice: 'Price of the exam',
    examLanguages: 'Languages of the exam',
  },
  /** What buttons and a *yes* say in the learner's place. */
  says: { twoQuestions: 'quiz 2', easier: 'easy quiz', harder: 'hard quiz', joke: 'another joke' },
  about: {
    titles: aboutTitles,
    who: [
      'I coach you for the AZ-400 exam: a few questions a day, an explanation for every answer, practice scenarios, and a plan for your date.',
    ],
    ai: {
      rules: notesAndRules,
      noModel: "No language model is in use here, so I can only repeat what's in the notes.",
      model:
        'A language model can reword explanations in our personal chat. Each of its sentences is checked against the notes, and the sources are always there to look at.',
    },
    author: [
      "The Shipmate project writes the questions and notes from public documentation, mostly Microsoft Learn. Each one names its sources and the day it was checked. I'm not a Microsoft product.",
    ],
    'real-questions': [
      'None of them comes from the exam, and I never use leaked ones. They cover the same objectives and are written from public documentation.',
    ],
    confidence: [
      "It tells me what to repeat. Something you got wrong but felt *Confident* about comes back first, and a lucky guess doesn't count as known. It never changes whether your answer is right.",
    ],
    privacy: {
      stored:
        'I store your answers and settings, how to reach you here, what you write in drills, tasks, the lab, and reports, and the topics you asked me to explain lately.',
      seen: "Colleagues and managers can't see your answers or how ready you are. If you join a team, others see the alias you choose, your points, and your streak; its leads see figures about at least four people.",
      kept: "It stays on your organization's server, whose administrators can read the files. If you remove me, everything is deleted after 30 days.",
      model: "If you ask for an explanation, your question also goes to your organization's language model.",
      inTeam:
        'I store the answers, settings, and texts that you give me. Colleagues see only the alias, points, and streak of people who join. Ask me in our personal chat to export or delete your data.',
    },
    contact: [
      "Ask the person who manages Shipmate in your organization, usually in IT or training. I don't have an address of my own. If a question is wrong, report it here, and the maintainers get it.",
    ],
    'how-it-works': [
      "I look at what you've answered, what you're likely to forget, and how much each topic counts in the exam, and ask what helps most now. What you miss comes back sooner, what you know later.",
    ],
    price: ["There's no fee and no premium plan. Your organization runs me. Only the exam itself costs money."],
    languages: ['I read and write English only. The exam itself comes in several languages.'],
    version: {
      number: (version: string) => `I'm Shipmate ${version}.`,
      /** @param asOf the outline's date, in words */
      content: (questions: number, asOf: string) =>
        `I know ${counted(questions, 'question')} for the exam outline of ${asOf}. My code is open source under the MIT license.`,
    },
  },
  reportBug: {
    title: "Sorry, that shouldn't happen",
    how: 'Please tell the person who manages Shipmate in your organization: what you did, what happened, when, and on which device. A screenshot helps most.',
    question: 'If a question or its answer is wrong, report it here.',
    inTeam: 'Please tell the person who manages Shipmate in your organization what happened and when.',
  },
  howDidItGo: {
    title: 'How did it go?',
    line: 'Whatever the result, tell me, and we take it from there.',
    passed: 'I passed',
    failed: 'I failed',
  },
  yes: {
    title: 'Yes to what?',
    line: 'If you mean a button above, please press it, so that nothing happens by mistake.',
    inTeam: 'Mention me and say what you want, such as **team quiz** or **help**.',
    question: 'To answer the open question, choose one of its options.',
  },
  no: { title: 'All right', line: 'I left everything as it is.' },
  cancel: {
    round: { title: 'End this round?', line: 'Your answers so far are saved.' },
    drill: { title: 'All right', line: 'Your drill is paused. Say **drill** to continue.' },
    mock: {
      title: 'Your mock exam is still open',
      line: 'Its clock keeps running. To finish it, submit it from the overview.',
    },
  },
  overview: 'Overview',
  offTopic: {
    titles: [
      'I only know AZ-400, but that I know well.',
      "That's outside my harbor. AZ-400 is where I can help.",
      "I can't help with that. With AZ-400, I can.",
    ],
    line: 'Ask me for a quiz, an explanation, a drill, or your plan.',
    inTeam: 'Here I can ask everyone a question, explain a topic, or show the board.',
  },
}
