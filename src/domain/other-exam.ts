/** Another exam or certification. GitHub's errors have numbers, too (`GH006`), so only its exams' own numbers count. */
export const otherExam =
  /\b(?:az|ai|dp|sc|pl|ms|md|mb|mo|ab)[- ]?(?!400)\d{3}\b|\bgh[- ]?(?:100|200|300|500|600|900)\b|\b(?:cka|ckad|cks|comptia|cissp|itil|prince2|ccna|ccsp|cisa|lpic|pmp|psm|csm|toefl|ielts|scrum master|terraform associate|solutions? architect associate|certified kubernetes|(?:aws|google cloud|oracle|salesforce|cisco|red hat) (?:\w+ )?(?:exam|cert\w*))\b/i

/** Names another exam, and not this one. */
export const isOtherExam = (text: string): boolean => otherExam.test(text) && !/\baz-?400\b/i.test(text)
