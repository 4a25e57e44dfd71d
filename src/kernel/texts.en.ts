/** Words that several features share. */
export const texts = {
  buttons: {
    startQuiz: 'Start a quiz',
    progress: 'My progress',
    plan: 'My plan',
    settings: 'Settings',
    help: 'Help',
    resumeDaily: 'Resume the daily quiz',
    diagnose: 'Where do I stand?',
    wrongAnswers: 'Wrong answers',
    mockExam: 'Mock exam',
    drill: 'Drill',
    lab: 'The lab',
    explain: 'Explain',
    start: 'Start',
    startNow: 'Start now',
    startOver: 'Start over',
    carryOn: 'Continue',
    next: 'Next',
    back: 'Back',
    cancel: 'Cancel',
    send: 'Send',
    save: 'Save',
    yes: 'Yes',
    no: 'No',
    reportProblem: 'Report a problem',
    showMore: 'Show more',
    showQuestion: 'Show the question',
    backToExam: 'Back to the exam',
    openChat: 'Open our chat',
    backToDrill: 'Back to the drill',
    backToTask: 'Back to the task',
  },
  /** How sure the learner is of an answer. */
  confidence: { sure: 'Confident', think: 'Fairly sure', guess: 'Just guessing' },
  /** A text that a learner typed is over the limit. */
  tooLong: 'Please keep it under 2,000 characters.',
  sources: 'Sources',
  /** Pages that open in the browser. */
  page: {
    language: 'en',
    /** The name of the browser's tab. */
    title: (title: string) => `${title} – Shipmate`,
    /** What the link to the chat puts into the compose box. */
    says: 'what should I study next',
    gone: {
      title: 'This link no longer works',
      line: 'It may have expired, or a newer one replaced it. Ask Shipmate for a new one in your chat, the way you asked for this one.',
    },
    busy: {
      title: 'One moment',
      line: 'Many pages are being opened right now. Please reload this one in a few seconds.',
    },
    /** The progress page as a tab in Teams. */
    tab: {
      title: 'My progress',
      again: 'Try again',
      waiting: { title: 'One moment', line: 'Your page is on its way.' },
      outside: {
        title: 'Open this tab in Teams',
        line: 'Teams signs you in here, but it isn\'t answering. To see your progress in the browser, say "my page" to Shipmate in your chat.',
      },
      refused: {
        title: "Teams couldn't sign you in",
        line: 'Try again. If it still doesn\'t work, say "my page" to Shipmate in your chat to see your progress in the browser, and tell the people who run Shipmate.',
      },
      offline: {
        title: "The page didn't arrive",
        line: "Try again in a moment. If it still doesn't work, check your connection.",
      },
      /** Entra can't be asked, or too many people open their page. */
      later: { title: "Your page can't be shown right now", line: 'Try again in a few seconds.' },
      /** The store has nothing about the person, or they removed the app, or their data is being deleted. */
      unknown: {
        title: 'Say hi first',
        line: 'Shipmate has no page for you. Say hi to it in your chat, and your progress appears here.',
      },
      noScript: {
        title: 'This tab needs JavaScript',
        line: 'Without it, Teams can\'t sign you in. Say "my page" to Shipmate in your chat to see the same page without any script.',
      },
    },
  },
  /** A card that someone found in a compose box and inserted. */
  search: { from: 'From Shipmate, the study coach for AZ-400' },
  /** Below facts that can change. @param day in words */
  checkedOn: (day: string) => `Checked on ${day}.`,
  /** The form to report a problem. */
  report: {
    reason: 'What is the problem?',
    noReason: 'Choose a problem.',
    text: 'What should it say? (optional)',
  },
  dates: {
    /** For the names of days and months, their order, and digits. */
    locale: 'en-GB',
    /** The same for people who write the month first. */
    monthFirstLocale: 'en-US',
    morning: 'AM',
    afternoon: 'PM',
    today: 'today',
    earlierToday: 'earlier today',
    tomorrow: 'tomorrow',
    yesterday: 'yesterday',
    /** @param day `Friday 27 November` */
    on: (day: string) => `on ${day}`,
    /** @param days at least 2 */
    ago: (days: number) => `${days} days ago`,
    /** @param days at least 2 */
    in: (days: number) => `in ${days} days`,
    /** By ISO weekday, from 1. */
    weekdays: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as readonly string[],
    /** Where seven stand in a row. */
    shortWeekdays: ['', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as readonly string[],
    longWeekdays: [
      '',
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ] as readonly string[],
  },
  /** `1st`, `2nd`, `11th`. */
  nth: (number: number) => {
    const isTeen = number % 100 >= 11 && number % 100 <= 13
    return `${number}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
  },
  /** The time zone of a city. */
  zone: (city: string) => `${city} time`,
  /** Names of today, by the older ones that some clients send. */
  cities: {
    Calcutta: 'Kolkata',
    Katmandu: 'Kathmandu',
    Kiev: 'Kyiv',
    Rangoon: 'Yangon',
    Saigon: 'Ho Chi Minh City',
  } as Readonly<Record<string, string>>,
  /** When the next daily quiz arrives. */
  nextDaily: {
    stopped: 'no daily quiz until you say resume',
    unreachable: 'as soon as I can reach you here',
    /** @param day `tomorrow` @param time `09:00` @param zone `Berlin time` */
    at: (day: string, time: string, zone: string) => `${day} at ${time}, ${zone}`,
  },
}
