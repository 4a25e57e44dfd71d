/** Words with one meaning for the rules. */
export const groups: Readonly<Record<string, string>> = {
  quiz: 'quiz|question|questions|round|practice|practise|exercise|exercises|trivia|flashcards|flashcard|mcq|mcqs|multiple_choice|set|batch|session|problems',
  ask: 'ask|quiz|test|drill|grill|challenge|throw|hit|fire|shoot|serve|send|give|feed|bring|show|start|begin|do|run|post|drop|launch|kick_off|get|serve_up|have|practice|practise|train',
  start:
    'start|begin|run|launch|open|kick_off|take|do|try|give|make|new|sit|simulate|have|go|set_up|create|book|prepare|get|another',
  show: 'show|see|give|display|view|open|print|list|what|what_is|check|look_at|look|pull_up|get|tell|bring_up|where',
  stop: 'stop|quit|end|cease|halt|abort|terminate|kill|finish|leave|exit|drop|give_up|close|cancel|discontinue|enough|done|over',
  off: 'off|disable|deactivate|turn_off|switch_off|shut_off|shut_down|kill|stop|no|remove|without|end|cancel|hide|drop|disable',
  message:
    'message|messages|msg|msgs|messaging|reminder|reminders|notification|notifications|notifs|pings|ping|pinging|dm|dms|alert|alerts|mail|mails|email|emails|texting|texts|spam|spamming|nudges|nudge|pushes|push|daily|bothering|bother|bugging|writing|contacting|contact|notify|disturb|disturbing|annoying|messaged|pestering|buzzing|cards|card|updates|stuff_every_day|sending|questions_every_day',
  change:
    'change|set|move|make|adjust|update|edit|switch|shift|modify|reschedule|postpone|put|correct|alter|use|push|bring|send|deliver|ask|prefer|fix|reset',
  exam: 'exam|test|certification|cert|az-400|az400|400|assessment|appointment|examination|exams|certificate',
  mock: 'mock|mock_exam|practice_exam|practice_test|trial_exam|trial_run|exam_simulation|simulation|simulator|simulate|simulated|dry_run|dress_rehearsal|full_exam|full_length|sample_exam|sample_test|test_exam|pretend_exam|fake_exam|timed_exam|timed_test|exam_mode|mok|mock_test|full_test|rehearsal|mini_exam|mini_mock|exam_conditions|against_the_clock|short_exam|timed',
  hard: 'hard|difficult|tough|complicated|complex|tricky|heavy|advanced|confusing|challenging|brutal|insane|impossible|rocket_science|over_my_head|overwhelming|overwhelmed|tuff',
  easy: 'easy|simple|trivial|basic|boring_easy|baby|kindergarten|childish|piece_of_cake|no_brainer|cakewalk|not_challenging|child_play|too_light',
  wrong: 'wrong|incorrect|false|missed|mistake|mistakes|errors|error|failed|messed_up|screwed_up|got_wrong',
  team: 'team|everybody|everyone|group|channel|squad|guys|folks|gang|all|crew|us|we',
  delete: 'delete|erase|wipe|remove|forget|purge|clear|destroy|drop|scrub',
  person:
    'human|person|people|robot|ai|bot|chatgpt|gpt|machine|llm|real_person|copilot|computer|openai|artificial_intelligence|program|claude|gemini|somebody_real|someone_real|humans|language_model',
}
