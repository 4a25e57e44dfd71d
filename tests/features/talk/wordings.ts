import { sentences } from '../../../src/kernel/text/sentences.ts'

/** What people type, by meaning; none of these is an example of the reader. */
export const wordings: Readonly<Record<string, readonly string[]>> = {
  'about.who': sentences(`
    hey who is this
    what's this bot
    who are you exactly
    and what are you supposed to be
    who am I chatting with here? what is shipmate
    do you have a name
    tell me who you are
    who r u
  `),
  'about.ai': sentences(`
    are you human
    are you a robot?
    is this AI generated
    is this chatgpt behind the scenes
    am i speaking with a real person
    do you run on gpt
    are you a machine or a human
    are u an llm
  `),
  'about.author': sentences(`
    who wrote this quiz
    who made these questions up
    who developed you
    who is behind shipmate
    which company made you
    do you come from microsoft
    who created this bot
    who are your makers
  `),
  'about.real-questions': sentences(`
    are those the actual exam questions
    are your questions from the real exam?
    do the same questions come in the real exam
    is it a dump
    will I see these exact questions in the exam
    are these official microsoft questions
    so are these leaked?
    are these original exam questions
  `),
  'about.confidence': sentences(`
    why do i have to say how sure i am
    what is confident for
    whats the point of the confidence buttons
    does confidence change my score
    why do you ask me how confident I feel
    what does fairly sure mean
    what happens if I say just guessing
    what's the difference between confident and fairly sure
  `),
  'about.privacy': sentences(`
    who can see my answers?
    what do you save about me
    does my boss see my results
    what happens with my data
    do you share my results with my company
    is my score visible to colleagues
    where are my answers stored
    can my team lead see how bad i am
  `),
  'about.contact': sentences(`
    how can I reach you guys
    who do I talk to about a problem with you
    is there someone I can email
    i'd like to give feedback on the bot
    is there a support contact
    who is responsible for this bot
    can I contact the developers
    where do I send suggestions
  `),
  'about.how-it-works': sentences(`
    how do you choose the questions
    how does the repetition work
    how do you decide what I get asked
    explain how you work
    how does shipmate work
    why did I get that question again
    how do you calculate my readiness
    what algorithm do you use
  `),
  'about.price': sentences(`
    is shipmate free
    does this bot cost money
    do I need a subscription
    how much do you cost
    are you free of charge
    is there a paid version
    do I have to pay to use this
    what do you charge
  `),
  'about.languages': sentences(`
    what languages do you understand
    which languages can you speak
    do you only speak english
    which other languages do you support
    do you know other languages
    do you support spanish
    are there other languages than english
    do you understand other languages too
  `),
  'about.version': sentences(`
    which version is this
    what's your version
    what version are you
    show your version
    is this bot open source
    is your source code public
    what's new in your latest version
    bot version?
  `),
  'report-bug': sentences(`
    your buttons are broken
    the card doesn't load
    there's a bug in the app
    nothing happens when I tap an option
    i get an error message
    you sent the same card twice
    the app crashed
    i want to report a technical problem
  `),
  thanks: sentences(`
    thank you very much
    thanks a bunch
    thanks man
    thanks for explaining
    many thanks
    thx!!
    ty so much
    that helped, thank you
  `),
  ok: sentences(`
    ok got it
    ok cool
    okay thats clear
    alright, got it
    i understand
    ah i see
    makes sense now
    👌
  `),
  bye: sentences(`
    bye for now
    goodbye
    see you later
    ok gotta go
    good night shipmate
    i'm heading to bed
    that's all for today
    catch you tomorrow
  `),
  tired: sentences(`
    i'm so tired
    pretty tired today
    my brain hurts
    i can't focus anymore
    i'm exhausted
    feeling sleepy
    it was a long day
    way too tired to study
  `),
  'too-hard': sentences(`
    that's too hard for me
    way too hard
    these questions are too difficult
    this was really hard
    can you make it a bit easier
    it's over my head
    this is so complicated
    too tough for me
  `),
  'too-easy': sentences(`
    that was too easy
    this is super easy
    way too simple
    this is kindergarten stuff
    these are way too easy for me
    this is not challenging at all
    i could answer these in my sleep
    easy peasy lol
  `),
  bored: sentences(`
    i'm bored
    so boring
    this is a bit boring
    i am getting bored of this
    quizzes are boring
    it's always the same
    bored to death
    can we do something different
  `),
  happy: sentences(`
    yay!!
    woohoo
    i'm so happy
    i'm on fire
    yesss
    finally got it right
    that feels good
    i got them all 🎉
  `),
  passed: sentences(`
    i passed the exam!
    passed!!
    hey i passed today
    I'm certified!
    just passed az-400
    passed with 780
    i made it, i passed
    i cleared az400
  `),
  failed: sentences(`
    i failed the exam
    i didn't pass
    I failed :(
    failed again
    I failed az-400 today
    i did not pass the exam
    sadly I failed
    flunked
  `),
  nervous: sentences(`
    i'm nervous
    so nervous about the exam
    I'm scared I will fail
    i'm stressed out
    my exam is tomorrow and i'm panicking
    i have exam anxiety
    feeling anxious
    i'm a bit worried about the exam
  `),
  insult: sentences(`
    you're stupid
    you are useless
    this bot sucks
    stupid thing
    you are the worst bot
    shut up idiot
    what a stupid bot
    you're terrible
  `),
  joke: sentences(`
    tell me a joke please
    do you know a joke
    say something funny please
    another joke
    a devops joke?
    make me laugh please
    can you tell me a joke
    know any good jokes
  `),
  sorry: sentences(`
    sorry about that
    oh sorry
    i'm sorry
    sorry i'm late
    sorry for being rude
    my bad, sorry
    apologies for the late answer
    sorry, wrong window
  `),
  compliment: sentences(`
    you are great
    good job
    you're really helpful
    i love this bot
    this is awesome
    great explanation, really
    best coach ever
    nice question
  `),
  frustrated: sentences(`
    this is frustrating
    i'm frustrated
    ugh, wrong again
    i always get this wrong
    damn it
    i give up
    i'll never learn this
    why do I always get these wrong
  `),
  'talk.yes': sentences(`
    yes
    yes, sure
    yeah
    yep please
    sure, go ahead
    yes of course
    yes do it
    absolutely
  `),
  'talk.no': sentences(`
    no
    no thanks
    nope
    nah
    no, leave it
    not really
    no thank you
    rather not, no
  `),
  'talk.cancel': sentences(`
    cancel
    cancel this
    never mind
    forget it
    oh nevermind
    cancel that
    forget about it
    abort please
  `),
  'other-language': sentences(`
    sprichst du deutsch
    kannst du mir das auf deutsch erklären
    ¿hablas español?
    no entiendo, ¿puedes ayudarme?
    je ne comprends pas
    não falo inglês
    non capisco, puoi aiutarmi
    ik begrijp het niet
    nie rozumiem po angielsku
    mujhe hindi me samjhao
    日本語で話してください
    türkçe konuşuyor musun
  `),
  'off-topic': sentences(`
    what's the weather in berlin
    who won the game last night
    order me a pizza
    what's the capital of france
    book me a flight to rome
    write a poem about cats
    what is the bitcoin price
    can you fix my laptop
  `),
}
