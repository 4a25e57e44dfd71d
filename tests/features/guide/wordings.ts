import { sentences } from '../../../src/kernel/text/sentences.ts'

/** What people ask about the exam, by fact; none of these is an example of the reader. */
export const wordings = {
  exam: sentences(`
    what is the az-400 exam
    tell me more about the exam
    what's the exam about
    info about az-400 please
    what is az-400
    give me the exam facts
    give me an overview of the exam
    i want to know more about the exam
  `),
  'pass-mark': sentences(`
    what score do I need to pass
    how many points do you need
    what percentage do I need to pass the exam
    whats the passing mark
    is 650 enough to pass
    minimum score to pass?
    pass mark az-400
    how many points are required to pass
  `),
  length: sentences(`
    how long does the exam take
    how much time do I have in the exam
    how many minutes is the exam
    exam duration
    what's the time limit of the exam
    how many hours does az-400 take
    how long is az-400
    duration of the test
  `),
  items: sentences(`
    how many questions does the exam have
    how many questions are in the exam
    number of questions in the exam
    how many items on the test
    how many questions will there be in the exam
    az-400 number of questions
    how many questions can I expect in the real exam
    whats the question count of the exam
  `),
  format: sentences(`
    what question types are in the exam
    is the exam multiple choice only
    are there labs on the exam
    are there case studies in the exam
    what does the exam look like
    what's the format of the exam
    can I go back to previous questions in the exam
    is there negative marking in the exam
  `),
  cost: sentences(`
    how much does the exam cost
    what's the price of the exam
    exam cost
    how expensive is az-400
    what do I pay for the exam
    is the exam free
    az-400 price
    how much is the exam in euros
  `),
  retake: sentences(`
    can I retake the exam
    how often can I retake it
    when can I take it again if I fail
    what happens if I fail the exam
    how many attempts do I have
    retake policy?
    how long do I have to wait after failing
    can i take the test a second time
  `),
  booking: sentences(`
    how do I book the exam
    where can I register for the exam
    how to schedule the az-400 exam
    can I take the exam online from home
    is there a test center near me for the exam
    where can I take the exam
    do I need an ID for the exam
    how can I reschedule the exam appointment
  `),
  'open-book': sentences(`
    is the exam open book
    can I use Microsoft Learn in the exam
    are notes allowed in the exam
    can I google during the exam
    may I look things up during the test
    is it an open book exam
    can I use the docs in the exam
    is documentation allowed during the exam
  `),
  languages: sentences(`
    is the exam available in german
    in which languages can I take the exam
    can I take the exam in spanish
    what languages is the exam in
    is az-400 offered in french
    exam languages
    can I do the exam in italian
    is the test only in english
  `),
  validity: sentences(`
    how long is the certification valid
    how long does the certificate last
    does the certification expire
    when does the cert expire
    is the certificate valid forever
    how many years is it valid
    validity of the certification
    how long is az-400 valid
  `),
  prerequisites: sentences(`
    what are the prerequisites
    do I need az-104 before az-400
    are there any prerequisites for the exam
    what must I have before az-400
    is az-104 required
    prerequisites for az-400
    do i have to pass az-104 first
    which requirements does the certification have
  `),
  level: sentences(`
    is az-400 an expert exam
    what level is az-400
    is it an expert level certification
    how hard is az-400
    how difficult is the exam
    difficulty of the exam
    is the exam hard
    level of the certification
  `),
  outline: sentences(`
    what topics does the exam cover
    what is on the exam
    which skills are measured
    what's in the exam
    exam topics
    show me the exam outline
    what are the exam domains and weights
    how much of the exam is pipelines
  `),
} as const
