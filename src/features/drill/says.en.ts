import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  undo: {
    needs: [
      'undo|take_back|take_it_back|take_that_back|oops|whoops|misclick|misclicked|revert|changed_my_mind|change_mind|ctrl_z|retract|wrong_button|clicked_wrong|pressed_wrong ~ i that it my last choice answer decision pick please the this step can',
      'change|redo|correct|take|withdraw|revise|alter|edit my|last|that|previous answer|choice|pick|selection|decision|step ~ i can back want to please',
      'back|previous|last step|decision ~ go one a to the i want',
    ],
    says: sentences(`
      revert
      revert that
      revert it
      undo
      undo that
      take that back
      can I change my last choice
      oops, wrong button
      I changed my mind
      undo my last decision
      go back one step
      let me redo that decision
      take back my answer
      back to the previous decision
      I want to change my answer
    `),
  },
  drill: {
    needs: [
      'drill|drills|scenario|scenarios|a_case|company_case|real_case|case_about|case_on|contoso_style_case|simulation|role_play|real_life|real_world|what_would_you_do|story|incident|situation ~ {topic} {count} {difficulty}',
      'the long ones ~ {topic}',
      'put_me_in|throw_me_into|let_me_decide|decisions|make_decisions ~ {topic}',
    ],
    says: sentences(`
      drill
      scenario drill on {topic}
      gimme a real world scenario about {topic}
      Can you drill me in {topic} please?
      let's do a scenario
      I would like scenario about company who {topic}
      DRILL: {topic}
      enough single questions, can we do a scenario drill
      drill me on {topic}
      put me into a situation where i have to use this
      got a drill for that?
      the long ones with a story pls, on {topic}
      drll {topic}
      contoso style case, anything with {topic}
      walk me thru an incident: {topic} went bad
      scenario drill please
      give me a scenario
      real life situation about {topic} pls
      do a scenario with a company that moves from {topic}
      lets do a work situation one, {topic}
      scenario based qns on {topic}
      drills on {topic}
      put me in a situation where {topic}
      Give me an example from a fictional company and ask me what to do
      i want the long story questions not the short ones
      scenarios 👉 {topic}
      can you make a scenario out of this
      show me how it would look in a scenario, then ask me
      do a drill about that
      What would you do kind of questions please
      szenario zu {topic} bitte
      Those long customer stories with requirements, can I get one
      scenario drill
      drill me
      drill on {topic}
      let's do some real world situations
      throw a tricky situation at me
      Contoso style case please
      a company has this n that problem type questions pls
      drills
      run a drill about {topic}
      one of those long scenario things on {topic}
      can we practise decision making, like which service to pick when
      situational practice w/ {topic}
      put me in the shoes of a devops lead and give me a problem
      simulate an incident and ask me what I'd do
      story based questions?
      i'm good at facts but bad at scenarios, can we work on those
      start drill {topic}
      do you have customer scenarios on {topic}
      ok but give me that as a full scenario
      can i get a scenario on this
      scenarion drill on deplyment patterns
      what would you do if... type of exercises please
      that was a bit theoretical, can we do a proper customer situation instead
      let me apply it: present a realistic company problem on this
      switch to scenarios please
      a case please
      a realistic situation
      something from practice, a company case
      less theory, a real case
      scenario question please
      what would you do situations
      drill me with a case
      a practical case on {topic}
      less theory, give me a case
      ok give me a scenario with this
    `),
  },
  interview: {
    needs: [
      'interview|interviewer|recruiter|hiring_manager answer|answers|response|say|asked|ask_me ~ good best strong should what i they will might to for in an about {topic}',
      'interview|interviewer|recruiter|job_interview|hiring_manager|job_talk|interviews|hr_talk ~ {topic}',
      'pretend|act|play you hiring|interviewing|recruiter|boss ~ {topic}',
    ],
    says: sentences(`
      interviewer asked how do you handle {topic}
      the interviewer asked me why we need {topic}, what should i answer
      in an interview: "how do you handle {topic}?"
      interviewer asks how would you use {topic}
      what's a good answer to the interview question about {topic}
      what should i say about {topic} in an interview
      they'll ask me about {topic} in my interview
      recruiter asked me about {topic}
      interview
      interview practice please
      I have an interview on Monday, can you ask me something about {topic}?
      my interview is tomorrow and I'm nervous, ask me something
      ask me something that interviewers ask about {topic}
      ive a devops job interview tmrw, can u grill me
      ask me like a recruiter would, about {topic}
      Can we simulate a job interview on {topic}?
      interview q on {topic}
      switch to interview mode
      how would they ask that in an interview? lets practice
      pretend ur a hiring manager 👔
      mock interview
      job interview practice
      i have a devops interview on tuesday can you help me practise
      ask me interview questions about {topic}
      pretend you're a hiring manager
      act as interviewer
      Interview prep: {topic}
      what would they ask me in an interview for devops engineer
      let's do the interview thing again
      I want to practise explaining things out loud like in an interview
      interveiw questions for {topic}
      please take my interview on {topic} topic
      HR says technical round is tomorrow 😰 help me prepare
      open questions where i have to write the answer myself
      recruiter style questions about {topic} pls
      simulate a senior DevOps interview
      got a call with a client's CTO next week, they'll grill me on devops. rehearse with me?
      interview practice
      i have a job interview on thursday, help
      be the interviewer
      pretend you're hiring me as devops engineer
      interview on {topic}
      job interview prep pls
      what would they ask me in an interview about {topic}
      practise talking about {topic} like in an interview
      role play: you hiring manager, me candidate
      I want to rehearse for a senior role, open questions please
      Interview me
      interview coaching about {topic}
      got a tech screen tmrw 😬 run thru typical questions
      practice answering out loud style questions
      let me practise interviews on {topic}
      applying for a new job. can we train that?
      fire devops recruiter questions at me
      intervew trainig
      oral questions with no options please
      My screening call covers {topic}, simulate it
      do a hiring conversation with me
      how would I answer that in a job interview? do a round of interview questions
      train me for interviews on this
      practice a job interview with me
      interview questions please
      ask me like in an interview
      i have a job interview next week
      pretend to be the interviewer
      mock interview on {topic}
      technical interview about {topic}
      be the recruiter and ask me
      prepare me for an interview
      i am interviewing for a devops role
      i got a job interview on tuesday for devops engineer, can we practise
      pretend you are hiring me
    `),
  },
} as const
