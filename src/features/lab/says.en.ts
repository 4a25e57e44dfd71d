import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  'lab.export': {
    needs: [
      'export|download|portfolio|pdf|markdown|save|print|share|send|get|page|link|file lab|project|portfolio|steps|labs|hands-on|exercise',
      'portfolio',
      'starter|starters lab|project|repo|repository|code|app|service',
      'zip lab|labs',
    ],
    says: sentences(`
      export the lab
      starter repository please
      give me the starter repo for the lab
      is there a repository to start the lab from
      lab as zip
      download the starter project
      zip with the lab code
      can I get the lab as a file?
      download lab steps
      send me the whole lab as markdown so i can put it in our wiki
      Please provide the laboratory in document form.
      save this lab pls, want to print it
      lab export pls
      all lab steps in one doc??
      export lab
      can i download the lab
      send me the lab as a file
      lab as pdf pls
      i want to print the lab steps
      give me all lab steps in one document
      save the lab for later offline
      Is there a markdown version of the lab I can keep in our wiki?
      export hands-on
      get the lab instructions as word
      put the whole lab in a file for me pls
      can I have the yaml and everything from the lab to take with me
      download lab guide
      share lab with my colleague, do you have a file
      copy of the lab please
      download the lab steps
      can i get the lab as a file
      lab as pdf
      send me all the lab steps in one document
      i want to print the lab
      save lab instructions
      give me the whole lab as markdown
      lab to file please
      can I take the lab home, like offline
      email me the lab
      share the exercise with my team as a doc
      hand me the complete lab text
      is there a download of the hands-on
      lab export
      put the lab steps into a readme
      could I have the full lab write-up to work through on the plane
      copy of the lab pls
      get lab.md
      extract the lab so i can paste it in our wiki
      everything from the lab in one go as a document
      i need the hands on guide as an attachment
      lab → Word?
      nice lab. can i have it as a file so I can do it on my work laptop
      download the lab
      lab guide as markdown
      can i save the lab
      export the lab steps
      print the lab
      lab as a document
    `),
  },
  lab: {
    needs: [
      'lab|labs|hands-on|hands_on|handson|sandbox|project|practical|hands-on_lab|build_something|do_something_practical|real_exercise ~ {count} {platform} {topic}',
      'step {count} ~ {platform}',
      'next|continue|last step',
    ],
    says: sentences(`
      lab
      give me a lab
      hands on please
      I learn by doing, something I can try in my own subscription?
      lab for github
      an azure devops lab plz
      whats step 3 in the lab
      go to step 5
      LAB STEP 2
      back to the 1st step of the lab pls
      Is there any practical exercise with steps that I can follow at home?
      can i try that for real somewhere
      theory is clear, now a hands-on with github actions please
      id rather build something than answer questions. lab?
      continue lab, i was on step four
      something to click through on ADO 🛠️
      i learn by doing, something practical?
      want to try it for real in azure devops
      next step of the lab
      step 3
      lab step 5 pls
      show me step two again
      I finished step 4 of my lab, what now
      where was I in the lab
      continue my lab
      do you have exercises where I build a pipeline myself
      practical exercise with GitHub please
      can we do the hand-on part
      something I can click through in the portal
      labs??
      is there a lab for this?
      how would i try that myself, any hands on steps
      i want to get my hands dirty 🛠️
      Reading alone doesn't stick. Got something to build?
      stuck in the lab at step 6
      start the lab
      lab for free
      can I do the lab without paying
      lab without a bill
      lab 3 for free please
      is there a free way to do the lab
      free lab, I have no subscription
      i want to get my hands dirty
      something practical
      lab step 3
      show step 5 again
      github lab
      can i do the hands-on in azure devops
      i learn by doing, got an exercise i can build?
      give me a practical task
      exercise with github actions in my own repo
      walk me through building a pipeline for real
      go to step 2 of the lab
      next lab step
      I've finished step 4, what do I do now
      try it out myself, where are the instructions
      practical exercise azure pls
      take me back to the lab
      let's build something!
      sandbox practice?
      done w 1 on to 2
      labs are where
      can i try this hands on
      id rather do it in a real project, do you have a lab for that
      lab instructions for Azure Repos
      is there an exercise where i set this up myself in github
      i want to do something hands on
      exercise to do myself
      hands on with {topic}
      let me build something
      step by step exercise
      can i try it in azure myself
      lab for {topic}
      practical exercise please
      i want to try {topic} out
      i learn better by doing, got anything hands on?
      i want to build a pipeline myself, step by step
    `),
  },
} as const
