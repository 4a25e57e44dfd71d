/** What the app's page in Teams and the message extension say. */
export const texts = {
  name: { short: 'Shipmate', full: 'Shipmate, a study coach for AZ-400' },
  description: {
    short: 'AZ-400 study coach: a few questions a day, with the reason for each answer.',
    full: [
      'Shipmate is a coach for the AZ-400 exam (Designing and Implementing Microsoft DevOps Solutions) that lives in Microsoft Teams.',
      'It sends you a few questions a day as cards, and says why each option is right or wrong. What you forget comes back in time; what you know stays out of the way. Ask it to explain a topic or to compare two, and it answers from curated notes with their sources. Work through scenarios, build a lab step by step, take a mock exam, and see your chances of passing.',
      'In a channel or group chat, it asks everyone a question, and shows who gained the most this week. Taking part is your choice, under an alias.',
      'Where your organization has connected a language model, it can word explanations. Each sentence is checked against the notes, the card says so, and you can report it there. Questions and verdicts always come from the curated content.',
      'Say "pause" or "stop" to end the daily message, and "export my data" or "delete my data" at any time. A mock exam takes up to 100 minutes. Shipmate is not a Microsoft product, and no question comes from the exam.',
    ].join('\n\n'),
  },
  /** The developer's name, if the operator sets none. */
  developer: 'Shipmate',
  /** The personal tab. */
  tab: 'My progress',
  search: {
    title: 'Search Shipmate',
    description: 'Find a note or a question, and put it into your message',
    parameter: { title: 'Topic', description: 'A topic or a comparison, such as canary vs blue/green' },
  },
}
