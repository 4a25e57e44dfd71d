import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  qualifiers: {
    needs: [
      'qualifier|qualifiers ~ quiz|exercise|exercises|practice|practise|train|questions|question|start|words|round {count}',
      'least_effort|least_administrative_effort|minimal_effort|lowest_cost|least_privilege|without_downtime|no_downtime|zero_downtime|first_step quiz|exercise|exercises|practice|practise|train|questions|question|round|drill ~ {count}',
    ],
    says: sentences(`
      qualifiers
      qualifier exercise
      exercise on qualifiers
      practice qualifiers
      train qualifiers with me
      questions with qualifiers please
      I want to practice the qualifier words
      qualifier round
      give me a qualifier exercise
      let's do the qualifiers
      practice least effort questions
      least effort questions
      least administrative effort exercise
      lowest cost questions please
      practice lowest cost
      least privilege questions
      least privilege exercise
      practice without downtime questions
      zero downtime questions
      first step questions
      more least effort questions
      5 least privilege questions
    `),
  },
  'open-book': {
    needs: [
      'open_book|openbook ~ {count} ! exam|real|allowed',
      'open_book|openbook exercise|exercises|practice|practise|train|training|round|drill|mode|start|questions|quiz ~ {count}',
      'practice|practise|train|exercise searching|search|finding|find|looking_up|look_up|lookups|lookup learn|microsoft_learn|ms_learn|docs|documentation|facts|fact|details|things',
      'search|lookup|searching exercise|practice|training ~ learn microsoft_learn docs',
    ],
    says: sentences(`
      open book exercise
      start open book
      quiz open book
      5 open book questions
      practice searching learn
      practice searching Microsoft Learn
      I want to practice searching MS Learn
      practise finding things on Microsoft Learn
      practice looking things up on Learn
      train looking up details in the docs
      practice finding facts fast
      search exercise
      docs search practice
      exercise for searching the documentation
      let me practice finding details on learn
    `),
  },
}
