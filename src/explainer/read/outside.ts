import { otherExam } from '../../domain/other-exam.ts'

// Names of things that no note covers. Notes do contain some of their words (`power`, `cloud`, `script`), so without this list
// a question about them would get an answer about something similar.
const elsewhere: readonly RegExp[] = [
  // Other clouds and their services.
  /\b(?:aws|amazon|ec2|s3|rds|ecs|fargate|codedeploy|codepipeline|codebuild|cloudformation|cloudwatch|cloudfront|dynamodb|route ?53|gcp|google|bigquery|app engine|cloud run|gke|eks|firestore|vertex ai|vpn gateway|azure firewall|sql managed instances?|site[- ]to[- ]site|vnets?|virtual network peering|expressroute|digitalocean|heroku|firebase|alibaba)\b/,
  // Other tools for the same work. A note that mentions one is found by its other words.
  /\b(?:gitlab|jenkins|circle ?ci|team ?city|travis|bamboo|octopus deploy|argo ?cd|spinnaker|nomad|docker swarm|kafka|mongodb|splunk|datadog|new relic|jira|confluence|artifactory|nexus|gatling|puppet|chef|ansible|saltstack|pulumi)\b/,
  // Other exams and certifications.
  otherExam,
  // Other Microsoft products.
  /\b(?:power (?:automate|apps|pages|platform)|dynamics(?: ?365)?|share ?point|outlook|excel|powerpoint|onenote|one ?drive|intune|autopilot|windows (?:10|11)|xbox|dax|surface|hololens|cosmos(?: ?db)?|synapse|databricks|data factory|event hubs?|purview|dataverse|copilot|bing|skype|minecraft|sql server|cognitive services|virtual desktop|active directory domain|exchange (?:online|server))\b/,
  // Homework, and requests to write code or texts.
  /\b(?:write|compose|draft|generate|give|make|tell|sing) (?:me |us )?(?:an? |some |my |the )?(?:\w+ ){0,3}(?:poem|song|story|cover letter|joke|essay|limerick|haiku|rap|speech|function|program|class|algorithm|letter|cv|resume|homework|e?mail)\b/,
  /\b(?:linked lists?|binary tree|bubble sort|quick ?sort|merge sort|fibonacci|prime numbers?|leetcode|hello world|palindrome|recursion|pointers?|regex for|homework|assignment due|big o)\b/,
  /\b(?:python|java|javascript|typescript|c\+\+|c#|rust|golang|php|ruby|react|angular|vue|css|html)\b.*\b(?:loop|array|string|dictionary|variable scope|class|function|hook|list|div|sort|inherit\w*|interface|async|await|closure|lambda)\b/,
  /\b(?:create|write|define|set up|configure) (?:an? |the )?conditional access\b/,
  /\b(?:difference between|compare) (?:android|ios|mac ?os|windows|linux) and (?:android|ios|mac ?os|windows|linux)\b/,
]

/** A job, and the people there. What a boss says or wants is only the setting of a question. */
const atWork =
  /\b(?:vacation|overtime|linkedin|recruiters?|my career|career (?:path|change|advice)|get promoted|get a promotion|notice period|job offer|resign|resignation|(?:quit|leave|hate|lose|lost) my job|my (?:boss|manager|colleague|co-?worker) (?:is|does|doesn't|hates|always|never|takes|yells|ignores))\b/

const advice =
  /\bshould i (?:quit|resign)\b|\bwhat (?:should|do|can) i wear\b|\b(?:quit|leave|leaving|hate|change|changing|lose|lost) my job\b|\bmy (?:boss|manager|colleague|co-?worker) (?:doesn't|hates|takes|yells|ignores|never|always)\b|\b(?:get promoted|(?:get|ask(?: my \w+)? for|want) a (?:raise|pay rise|promotion))\b/

/** An order to change what *my job* shows. */
const changesPicked = /^(?:please )?change my job(?: please)?$/

/** Whether somebody asks for advice about their job, and not for an end to the coach's messages because they leave it. */
export const asksJobAdvice = (plain: string): boolean =>
  advice.test(plain) &&
  !changesPicked.test(plain) &&
  !/\b(?:messages?|stop|questions?|quiz\w*|delete|remove|answers|scores?|results?)\b/.test(plain)

// People, health, money, everyday life. A question about DevOps can mention them in passing (`our bank`, `on my laptop`).
const everyday: readonly RegExp[] = [
  atWork,
  /\b(?:my|his|her|your) (?:wife|husband|girlfriend|boyfriend|ex|mother|mom|father|dad|parents|son|daughter|sister|brother|grand\w+|aunt|uncle|child(?:ren)?|neighbou?rs?|landlord|friends?|marriage|knee|back|head|tooth|teeth|stomach|skin|hair|roses?|kitchen|bathroom|balcony)\b|\b(?:marriage|husband|wife)\b/,
  /\b(?:release|relieve|reduce|less|handle) stress\b/,
  /\b(?:salary|salaries|pay rise|fired|layoffs?|laid off|affair|dating|girlfriend|boyfriend|gossip|heard something|rumou?rs?)\b/,
  /\b(?:doctor|headache|fever|pain|pills?|medicine|medication|vitamins?|pregnan\w+|allerg\w+|blood pressure|diet|symptoms? of|cold or flu|lose weight|sleep better|paracetamol|ibuprofen)\b/,
  /\b(?:stock (?:price|market)|shares of|bitcoin|crypto\w*|ethereum|etfs?|dividends?|mortgage|loan|insurance|taxe?s?|pension|savings|invest(?:ing|ment|ments)?|interest rates?|lottery|rent)\b/,
  /\b(?:recipe|cook|cooking|bake|baking|cake|bread|pasta|pizza|soup|dinner|lunch|restaurant|beer|wine|coffee)\b/,
  /\b(?:weather|rain|snow|forecast for (?:the )?(?:weekend|tomorrow)|temperature in|sunny|umbrella)\b/,
  /\b(?:football|soccer|basketball|tennis|cricket|olympics?|world cup|bundesliga|champions league|premier league|formula (?:1|one)|f1|marathon training|gym|match tonight|goalkeeper)\b/,
  /\b(?:films?|movies?|netflix|(?<!time[ -])series|season \d|episode|song|album|concert|(?:rock|pop|my|favou?rite|boy) band|singer|actors?|actress|novel|video ?game|playstation|horoscope|astrolog\w+|celebrity)\b/,
  /\b(?:hotel|(?<!in[ -])flight|airport|vacation|holiday|train ticket|visa for|passport|car|bike|(?:my|our|a|the|her|his) cat|dog|kids?|baby|wedding|engagement|birthday|garden|plants?|furniture|printer|phone|laptop|tv|internet connection|apartment|(?:my|our|a|the|new) flat|house|lawyer|sue|divorce|election|president|king|queen|emperor|pope|war|revolution|napoleon|roman|medieval|century|dinosaurs?|capital of|population of|planet|moon|lakes?|algae|birds?|islands?|oil|gas|bank)\b/,
]

/** Longer matches are sentences, not names. */
const longestName = 3

/** Who asks, or for whom the software is: `we're a bank`, `for a hotel`, `our car app`. */
const setting =
  /\b(?:we|we're|we've|our|us|company|customers?|clients?|teams?|websites?|shops?|startups?|projects?|offices?|industry|sector|systems?|platforms?)\b|\b(?:for|at|in|as) an? (?:\w+ )?(?:bank|hotel|airport|insurance|house|hospital|restaurant)\b/

/** Whether everyday words in a question about software only say where it runs. */
export const isSetting = (text: string): boolean => setting.test(text)

/** The other cloud, tool, or exam that a text names, in its own words. */
export function namedElsewhere(text: string): string | undefined {
  for (const pattern of elsewhere) {
    const found = pattern.exec(text)?.[0]
    if (found && found.split(' ').length <= longestName) return found
  }
  return undefined
}

/** Finds out whether a text is off topic: about another cloud, tool, or exam (`elsewhere`), or about everyday life. */
export function outsideOf(text: string): 'elsewhere' | 'everyday' | undefined {
  if (elsewhere.some((pattern) => pattern.test(text))) return 'elsewhere'
  return everyday.some((pattern) => pattern.test(text)) ? 'everyday' : undefined
}
