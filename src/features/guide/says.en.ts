import { sentences } from '../../kernel/text/sentences.ts'

/** What people say, by what they mean: see `Meaning` in the kernel. */
export const said = {
  'exam.pass-mark': {
    needs: [
      'pass|passing|passmark|minimum|required|cut|pass_mark|cutoff mark|score|points|percent|percentage|need|rate|700|threshold|much|grade|result|questions|right|line ~ {count}',
      'enough|sufficient pass|passing|passed {count}',
    ],
    says: sentences(`
      is 600 enough
      would 720 be enough to pass
      how many points do i need to pass
      passing score?
      what score do we need
      700 or 750 to pass?
      what's the pass mark
      how many points to pass
      do i need 70%
      what's the passing score for az-400?
      whats the minimum score 700?
      what score do i need
      passing score
      is 700 a pass
      whats the pass mark pls
      70% right = pass??
      do you lose points for wrong answers
      how high is the bar to get through
      whats the passing score
      how many points do i need
      what score is a pass
      what is the passing score
      how much do i need to pass
      minimum score?
      how many percent to pass
      what is the cut off
      when have i passed
      is 70 percent enough to pass
      how many mistakes can i make
      how many percent do i need for a pass
      which percentage is a pass
    `),
  },
  'exam.length': {
    needs: [
      'how long|minutes|hours|last|duration|time exam|test|az-400|it|take|az400',
      'exam|test|az-400|az400 duration|length|time_limit|how_long',
    ],
    says: sentences(`
      how long is the exam
      whats the duration, 100 or 120 min?
      how many minutes do I get
      time limit?
      is 2 hours enough or is it longer
      duration of az400
      do non native speakers get extra time
      how much time do we have for the real thing in total incl. survey
      how long would the real one be
      Booked a hotel near the test centre already, but how many hours should I plan for the exam itself?
      how much time is there in the exam
      how many minutes does the exam take
      how many hours is the test
      do i get extra time as a non native speaker
      time limit of the exam
      is there enough time in the exam
      how long will i sit there
      exam duration
      whats the seat time
      do i get breaks in the exam
      how long does it take
      is it 2 hours or more
    `),
  },
  'exam.items': {
    needs: [
      'how_many|number|no|many|count|40|60 questions|question|items|item|tasks|qs exam|test|az-400|az400|real|real_thing|there|on_it|the_day|expect ~ {count}',
      'how_big|how_large exam|test|az-400|az400',
    ],
    says: sentences(`
      how many questions are in az-400
      number of items?
      how many questions are in the real exam
      no of qns in az400?
      how many questions are there
      number of questions in az 400
      is it 40 or 60 items
      roughly how many qs should i expect on the day
      how big is the exam, i mean question wise
      ok and how many of these will the real exam have
      how many questions are in the exam
      number of questions in the real exam
      how many items will i get
      how many questions does az-400 have
      is it 40 or 60 questions
      how many tasks are there in the test
      exam question count
      how many questions do they ask
      how many will there be in the real one
    `),
  },
  'exam.format': {
    needs: [
      'type|types|kind|kinds|format|formats|structure|structured|style|look_like|looks_like|consists|sections|build_up|made_up|case_studies|case_study|labs|lab|performance_based|multiple_choice|drag_and_drop|hands_on|negative_marking|penalty|penalized|minus_points|go_back|review_questions|skip_questions|break|breaks|partial_credit|multi_select exam|test|az-400|az400|real_exam|real|real_thing|questions|items|answers|on_it',
    ],
    says: sentences(`
      what's the exam format
      what will the exam look like
      can i return to an earlier question during the test
      format of the test
      are there labs in the exam or just multiple choice
      what kind of questions come, case studies?
      is the real exam also so long worded? how is it structured
      minus points for wrong answers?
      what type of questions come
      are there labs in the real exam
      is it all multiple choice
      what kind of questions are on it
      are there labs in the exam
      case studies yes or no
      Can you go back to earlier questions during the exam?
      drag and drop stuff in there?
      whats the structure like, sections and so on
      breaks during the exam? need to pee a lot when nervous
      is the real exam also like this, several correct answers
      do i get partial credit on multi select in the real thing
      what type of questions come in the exam
      is the exam multiple choice
      does it have drag and drop
      will there be case studies
      what is the format of the exam
      do i have to write code in the exam
      what kinds of questions are there
      are there hands on tasks in the real exam
      can i go back to questions in the exam
      is it oral or written
      is there a practical part
      is it only multiple choice or are there labs too in the exam
      are there case studies
    `),
  },
  'exam.cost': {
    needs: [
      'exam|test|az-400|az400|it|voucher|certification|attempt|fee|discount|try cost|costs|price|fee|much|expensive|pay|dollars|euros|money|voucher|free|discount|usd|eur|charge|cheap|student|refund|price_tag',
    ],
    says: sentences(`
      is the test free
      does the exam cost anything
      how much do i pay for the test
      what does the exam cost
      is there a student discount for the voucher
      how much is the exam
      price of exam
      how much does it cost in india
      how expensive is this thing, I have to ask my boss
      how much is the exam, need it for the budget
      how much does it cost
      price of the exam in the uk?
      exam fee
      is there a student discount on the voucher
      how expensive is it in india
      What would my employer pay for one attempt?
      165 dollars, still right?
      how much is the exam and does anyone know if we get vouchers
      price of the exam in india
      is the exam expensive
      are there discounts
      can i get a voucher
      how much do i pay for az-400
      does my employer have to pay for it
      student discount for the exam
      is there a free voucher
      what do they charge for the test
    `),
  },
  'exam.retake': {
    needs: [
      'retake|resit|fail|again|second|attempt|attempts|repeat|re-take|retakes|re-sit|reattempt|third|waiting_period|fails|failed_attempt when|how|can|wait|many|policy|rules|allowed|long|try|if|soon|what|after|often|days ~ exam test ! it_fail|they_fail|it_fails|pipeline|pipelines|build|job|jobs|deployment',
      'retake|retakes|re-take|resit|re-sit|reattempt ~ exam test policy rules',
    ],
    says: sentences(`
      if i fail when can i try again
      RETAKE POLICY
      can I retake if I fail
      how long wait for second attempt
      how soon can i try again after failing
      what if i fail, can i take it again
      How soon may I resit?
      how many attempts per year
      i flunked yesterday when can i try again
      waiting period between tries
      second attempt costs again?
      is there a waiting time between attempts, asking for someone
      if i fail on tuesday could i go again the same week
      can i repeat the exam if i fail
      how often can i try
      what if i fail
      when can i retake it
      waiting time after failing
      how many attempts are allowed
      second attempt how soon
      is the retake free
      do i have to pay again if i fail
      fail once, then what
      how long until i can go again after failing
      how long must I wait for second attempt
    `),
  },
  'exam.booking': {
    needs: [
      'book|register|schedule|booking|registration|sign_up|enroll|enrol|pearson|pearson_vue|pearsonvue|vue|test_center|test_centre|testing_center|online_proctored|proctored|proctor|onvue|at_home|from_home|remotely|remote|home|reschedule|appointment|id|passport|identification|where|centre|center|webcam|room exam|test|az-400|az400|online|it|can|where|how|do|is|appointment|my|exam_at|take|need|home|allowed|required|which ~ {span}',
      'schedule|book|register|sign_up exam|test|az-400|az400 how|where|when|can',
    ],
    says: sentences(`
      how to schedule the exam
      how do i schedule az-400
      where do I book it
      can i take it from home or do i need a test center
      can i reschedule my appointment 1 day before
      where do i book
      how can i register for the test
      pearson vue or certiport?
      can i do the exam at home with camera
      how do i register
      can I do it at home or only in a test centre
      online proctored possible?
      can i reschedule my slot one day before
      what ID do i have to bring
      is there a test center in Pune
      sign up link for the exam
      can we take it remotely from the office?
      where do i book the exam
      how can i register for the exam
      where can i schedule the test
      pearson vue link
      how do i reschedule the exam at pearson
      can i take it at home
      is it possible to do the exam online
      how do i sign up for az-400
      test center or at home?
      what do i need for the online exam, id and so on
      how early must i cancel at pearson
      what do i bring to the test center
      where is the nearest test center
    `),
  },
  'exam.open-book': {
    needs: [
      'open|notes|book|books|documentation|docs|learn|google|materials|cheat_sheet|open_book|ms_learn|microsoft_learn|internet|look_things_up|look_up|closed_book exam|test|during|allowed|can|in|use|have|while',
    ],
    says: sentences(`
      is it allowed to open MS Learn during the exam?
      open book??
      is it open book
      am I allowed to look at MS Learn during the exam
      Can i have notes or a second monitor
      can i use microsoft learn during the test
      Are notes allowed?
      am i allowed to google in the exam lol
      heard you can open the docs while taking it, true?
      access to documentation during exam
      open book or closed
      can i use ms learn in the exam
      can i look things up during the exam
      is documentation available in the test
      may i google in the exam
      can i have the docs open
      am i allowed to use chatgpt in the exam
      can i search microsoft learn while doing the test
      is there access to the docs in the real thing
      i heard you can use microsoft learn during the test, is it true
      am I allowed to google this
    `),
  },
  'exam.languages': {
    needs: [
      'language|languages|german|spanish|french|english|japanese|portuguese|italian|chinese|korean|hindi|translated|polish|extra_time|non-native|non_native|accommodation|accommodations|dyslexia|native exam|test|available|az-400|az400|take|it|only|which|offered|written|for',
      'extra_time|more_time|additional_time|extra_minutes native|non-native|non_native|language|english|accommodation|foreigner',
    ],
    says: sentences(`
      can i do az-400 in dutch
      could I sit the test in korean
      extra time because english is not my first language
      extra minutes for non-native speakers?
      can i write the az-400 in spanish
      In which languages is offered the exam
      is exam available in German
      can I take it in Japanese?
      do they have it in brazilian portuguese
      can i take it in german
      which languages is the exam offered in
      is az-400 available in Polish?
      exam in spanish??
      is it english only
      my english isnt perfect, can i sit it in portuguese
      in which languages is the exam offered
      can i take the exam in german
      is the test available in spanish
      exam language options
      is there a chinese version of the exam
      do i have to take it in english
      can i sit the exam in my language
      is the exam only in english
      portuguese exam?
      exam in japanese possible?
    `),
  },
  'exam.validity': {
    needs: [
      'valid|validity|expire|expires|expiry|lifetime|how_long_does|last|lasts|run_out|expiration|good_for|forever certification|cert|certificate|exam|az-400|it|az400|badge|title',
      'expire|expires|expiry|run_out does|do|will|when|ever|can certification|cert|certificate|az-400|az400|it|badge|title ! may|my|soon|renew|mine',
    ],
    says: sentences(`
      will the certificate expire one day
      when would the certification run out
      how long is the cert valid
      does it expire
      certificate validity
      is it good for one year or two
      how long is the certification valid
      when does the cert expire
      does the certificate expire
      how many years is it valid
      is it valid forever
      validity of az-400
      how long does it last once i have it
      for how long do i keep the certificate
      expiry of the certification
      does it run out after a year
      how long is the certificate good for
    `),
  },
  'exam.prerequisites': {
    needs: [
      'prerequisite|prerequisites|prereq|prereqs|need|required|requirements|requirement|before|az-104|az-204|az104|az204|must|az-900|first|associate|experience exam|az-104|az-204|first|az-400|certification|before|need|any|other|required|have|what|do|which|pass|certs|years|administrator|developer|az104|az204|az-900',
    ],
    says: sentences(`
      do i need az-104 first?
      prereqs pls
      do i need AZ-104 first
      any prereqs?
      prerequisites
      can i sit it without az-204
      whats required before i get the expert badge
      must I have the admin associate beforehand or can I do that after?
      are there prerequisites
      do i need another certificate first
      is az-104 required
      can i take it without any certificate
      what are the requirements for the exam
      must i have an associate cert first
      is experience required
      requirements for az-400
      can i sit this one without az-104
    `),
  },
  'exam.level': {
    needs: [
      'level|expert|associate|difficulty|how_hard|how_difficult|hard|difficult exam|az-400|az400|certification|test|cert',
      '<hard> how|is|really|that exam|az-400|az400|certification|test|cert',
    ],
    says: sentences(`
      how hard is the exam
      is the exam really difficult
      how tough is az-400
      is az-400 hard to pass
      is az400 expert or associate
      is this associate or expert level
      is it associate or expert
      how difficult is az400 compared with az104
      what level is this cert
      is the exam difficult
      is az-400 harder than az-104
      what level is the exam
      is it expert level
      how difficult is it really
      is it doable for a junior
      is it one of the harder microsoft exams
      what is the pass rate
      is it a tough one
      difficulty of az-400 compared to others
      is it a hard exam compared to az-104
    `),
  },
  'exam.outline': {
    needs: [
      'outline|syllabus|topics|content|skills|covers|cover|covered|domains|objectives|areas|weights|weight|blueprint|weighting|percentage|measured|subjects|curriculum|chapters exam|test|az-400|az400|on_the_exam|skills_measured|in_the_exam|certification|asked',
      'what|which is|are on|in|inside exam|test|az-400|az400 ! language|languages|kind|kinds|type|types|how',
      'how_much|how_many|percentage|percent|share exam|test pipelines|security|monitoring|source_control|processes',
    ],
    says: sentences(`
      what's on the test
      what is in az-400
      what will be in the exam
      what topics are on the exam
      whats the weight of the pipelines part
      Please tell me the skills measured.
      which topics are in the exam and how much weight
      syllabus please
      skills measured
      is this in the exam
      what percentage is pipelines in the exam
      syllabus pls
      weight of each domain?
      which area counts most, pipelines i guess?
      list of objectives
      whats covered
      is this still part of the exam
      what topics are in the exam
      what is covered
      what do i have to know for the exam
      exam objectives
      what are the skills measured
      list of topics
      what does the exam cover
      how much of the exam is about pipelines
      which areas have the most weight
      study guide please
      what will they ask about
      what subjects are on the test
      percentages of each area
      syllabus?
    `),
  },
  'exam.exam': {
    needs: ['az-400|az400|the_exam|exam|certification what|about'],
    says: sentences(`
      exam overview
      a short overview of the exam please
      what is important about the exam
      facts about the exam
      give me the facts about az-400
      exam info
      tell me about the exam
      what is this exam about
      what is az-400
      tell me something about the certification
      which exam do you prepare me for
      what exam is this for
      give me an overview of the exam
      what certificate do i get
      what is the az400 exam like
      everything about the exam please
      what does az-400 mean
      what is az-400 actually
    `),
  },
  fit: {
    needs: [
      'right|fit|suitable|worth|good|should|for_me|makes_sense|make_sense|sense|suits|suit|worthwhile|useful|valuable|recommend|help|benefit exam|az-400|az400|certification|cert|it|this_exam|this|certificate|me',
      'fit|who_is_this_for|who_should_take|who_is_az-400_for|who_is_it_for|target_audience|is_this_for_me|is_it_for_me|is_az-400_for_me|right_for_me|am_i_the_right_person|for_beginners|audience',
    ],
    says: sentences(`
      is this exam for me
      im a java dev, does az400 make sense?
      I am a project manager without coding experience. Should I do this certification?
      is it worth it
      im only using gitlab at work, still useful?
      who should take it
      sysadmin 15 yrs, zero devops. too early for az-400?
      do i really need this cert lol
      should i do az-400 or az-104
      I'm a tester, does this cert make sense
      im a project manager, is it too technical for me
      who is this exam for
      2 yrs java developer, is az400 right for me?
      would this help me get a job
      ist das was für einen Sysadmin?
      we only use github at work, is this still useful
      I'm a student without experience, can I do it
      do I need to know coding for this
      is AZ-400 a good choice for a scrum master
      Am I the target audience?
      we use jenkins and aws here, does it even make sense to take it
      as fresher can I attempt this certification
      should I even bother with this cert?
      My manager told me to do this but I'm from helpdesk. Makes sense?
      should I do az-400 or az-204
      I'm a tester, does this make sense for me
      who is this certification aimed at
      i only use github, is az400 still useful
      junior dev here, too early?
      would this help my career as sysadmin
      do i need to code for this
      im a scrum master. right exam?
      is az 400 the right choice for a release manager
      will it be useful if my company is on AWS
      i have 1 yr of azure, am i experienced enough for that
      Does a support engineer benefit from this cert?
      az-400 or the github actions cert, which suits me
      is it for architects or developers
      worth the effort at 50?
      what kind of person takes this
      not sure this is for me
      My manager wants me to do it but I'm in QA. Thoughts?
      can a complete beginner try this
      which role does it match
      does it make sense w/o any programming background
      Student w/ no job experience, sensible idea?
      i dont do any of this at work, should i even be taking the exam
      do i really need this cert as a team lead
      is AZ-400 something for a tester like me?
      I'm a Scrum Master, does this cert make sense for me
      should I do AZ-400 if I only know GitLab
      am I the right person for this exam? 2 years as sysadmin
      does it help my career as a backend dev?
      hmm is that certificate really worth it for a data engineer
      who should take this exam
      I come from Java and never touched Azure, is it for me or rather not?
      would you recommend AZ-400 to a junior fresh from uni
      with answers like mine, is this even the right cert for someone in support?
      I'm 52 and project manager, is it suitable to me
      Is this certification appropriate for an infrastructure architect?
      is this exam right for me
      should i do this certification
      does the cert help my career
      i am a tester, is it for me
      is it useful for a sysadmin
      do i need this certificate for a job
      does it make sense for a beginner
      will it get me a better salary
    `),
  },
  renewal: {
    needs: [
      'renew|renewal|renewing|recertify|recertification|re-certify|extend|renewed|prolong|recert|keep_my_certification|keep_the_certification|reneval|extending',
      'expire|expires|expiring|expired|runs_out|lapse|lapses|run_out certification|cert|certificate|az-400|az400|title|badge ~ {span} {date}',
    ],
    says: sentences(`
      how do i renew
      renewal
      my cert expires in may what do i do
      Is the renewal free of charge?
      i passed last year, need to do the renewal assessment
      got a mail that my devops expert needs to be renewed
      cert expired 2 weeks ago, can i still renew 😭
      when does the renewal window open
      help me prep for renewal pls
      my cert expires in may, what to do
      do i have to take the exam again every year
      is renewal free
      renew certification
      what happens if i miss the renewal
      Verlängerung?
      how hard is the renewal test
      when can I start the renewal
      already certified, need to renew it
      renewal assesment how many tries
      got mail from microsoft that my certification expires soon
      does renewing cost anything
      can you help me prepare for the renewal
      how to extend az-400 validity
      Mine runs out on June 1. Do I sit the whole thing again?
      my cert expires in may, what do i do
      do I have to take the whole exam again every year
      how does recertification work
      renew my devops expert
      what happens if i forget to renew
      when can i start renewing
      is the renewal test hard
      I got an email saying my certification is about to expire
      prolong the certificate
      extending my cert
      renewal assessment how many questions
      can you help me prepare for the renewal thing on learn
      how often must it be renewed
      recert?
      keep my certification active
      Mine lapsed last week, can I still extend it?
      yearly renewal, proctored or not
      how many tries for the online renewal
      passed in 2024, need to refresh it
      six month window, what does it mean for renewing
      renwal process plz
      does the yearly renewal have questions like this one
      my cert expires soon
      when can i renew
      is the renewal free
      how does the renewal assessment work
      how do i extend my certificate
      certification about to run out
      do i need to retake the exam to renew
      can you help me with the renewal
      my cert expires in march, how do i renew it
      do i have to do the whole exam again after a year
    `),
  },
  after: {
    needs: [
      'after|next|following|beyond|afterwards|once|then|when_i_have_it|passed|when_i_am_done|az-305|az-500 certification|cert|exam|az-400|az400|pass|passed|passing|this_one|certs|az-305|az-500|this|certificate|exams|certified',
      'what next|now|comes',
    ],
    says: sentences(`
      what comes after az-400
      which cert should i do next when i have it
      az-305 or kubernetes after this?
      Having passed, what would you recommend me as next certificate?
      whats next once im certified
      then what? after the exam i mean
      next cert?
      gh-200 worth doing afterwards?
      what after az-400
      which cert next
      after the exam what should i do
      passed, whats the next certification you recommend
      next step after devops expert
      whats a good follow up
      I've got my DevOps expert, where do I go from here in career
      AZ-305 after this?
      is there something above expert level
      after this one should i do kubernetes cka
      what comes next when I'm certified
      how do i share my badge on linkedin after
      und nach der Prüfung?
      what do people usually do after this cert
      github certs as a follow up?
      once I pass, then what
      ok and after the exam?
      what should I do once ive passed
      next certification for me
      is az-305 a good follow up
      should i go for kubernetes CKA afterwards
      what do i do with the cert
      where do i go after the devops expert badge
      what other exams fit with this
      how do i show the badge on linkedin
      which one next, security or architect
      career steps after az400
      Suppose I pass on Tuesday, what then?
      follow-up certs
      after passing, anything else worth learning
      is there a higher level than expert
      gh-200 after this?
      What would you study next once this is in the bag?
      beyond az-400
      whats the logical continuation after this exam
      post exam plans? give me ideas
      I want a second cert later this year which pairs well
      assuming i pass, what would be a good next exam
      does az-305 build on this, as a next step i mean
      what comes after this exam
      which certificate next
      what should i do after az-400
      what next after passing
      next certification
      where do i go after the exam
      i have it, which exam now
      what do people do after this cert
    `),
  },
  route: {
    needs: [
      'route|path|az-104_or_az-204|certification_path|which_exam_first',
      'which exam|certificate|certification|cert first',
      'az-104|az104 or az-204|az204',
    ],
    says: sentences(`
      route
      path
      which exam first
      which certification first
      az-104 or az-204
      AZ-104 or AZ-204 first?
      what's the certification path
      which certificate do i need first
      the way to az-400
      do i need azure administrator first
      az-104 or az-204 before this one
      which associate exam should i take before
      what certificates do i need for devops expert
      which path leads to devops engineer expert
      is az-204 easier than az-104 as first step
      what should i pass first
      can i do az-400 before az-104
      which of the two prerequisites is better for a developer
      i come from development, 204 or 104
      in what order should i take the exams
      do both associates count
      do i need az-104 first or az-204, which one to take before
    `),
  },
} as const
