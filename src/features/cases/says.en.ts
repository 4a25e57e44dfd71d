import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  case: {
    needs: ['case_study|case_studies|casestudy|casestudies ~ {topic} {count}'],
    says: sentences(`
      case study
      case studies
      a case study please
      do you have some case study type of thing
      give me a case study
      start a case study
      I want some case study type stuff
      any case studies? the real exam has them i heard
      i want a case study about {topic}
      case study about {topic}
      case study on {topic}
      case-study practice: {topic}
      all case studies
      show me the case studies
      which case studies do you have
      list case studies
      next case study
      another case study
      can we do a case study like in the exam
      let's do a case study this weekend
      practice case studies
      a weekend case study
    `),
  },
}
