/** Languages that the coach can say one line in. */
export const languageCodes = ['de', 'es', 'fr', 'pt', 'it', 'nl', 'pl', 'hi', 'ja', 'tr'] as const
export type LanguageCode = (typeof languageCodes)[number]

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** How people name each language. */
export const names: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  de: list('german deutsch deutsche allemand alemán aleman tedesco duits niemiecki'),
  es: list('spanish español espanol castellano spanisch espagnol espanhol'),
  fr: list('french français francais französisch franzoesisch francés frances'),
  pt: list('portuguese português portugues brazilian portugiesisch portugués portugais'),
  it: list('italian italiano italienisch italien'),
  nl: list('dutch nederlands nederlandse flemish vlaams niederländisch'),
  pl: list('polish polsku polski polnisch polaco'),
  hi: list('hindi हिंदी हिन्दी'),
  ja: list('japanese nihongo japanisch japonés'),
  tr: list('turkish türkçe turkce türkisch'),
}

/** Frequent words of each language that aren't English. */
export const frequent: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  de: list(
    'deutsch verstehst sprechen sprichst kannst geht gibt ich nicht und bitte wie ist ein eine einen kannst du mir mich das der die den möchte will fragen frage prüfung auf heute weiter hilfe morgen nächste keine ahnung warum erklär erkläre erklären verstehe können wir mein meine zeig zum zur für mit von noch auch gerne lernen würde habe',
  ),
  es: list(
    'español quiero quisiera puedes puedo por favor pregunta preguntas para hola cuando cuándo examen como cómo necesito hablas habla que qué es el los las una más siguiente otra dame muéstrame no entiendo ayuda gracias en muy bien inglés hablo explicarlo mi',
  ),
  fr: list(
    'français je veux vous une comment pouvez est les des pas ne le la en svp merci voudrais aide aidez moi quelle quel sont examen bonjour parlez comprends anglais traduire plaît s’il tu peux expliquer suis question suivante',
  ),
  pt: list(
    'português falar quero você voce perguntas pergunta fazer olá ola prova obrigado obrigada não nao entendo bem inglês dá pra falar ajuda por favor uma mais próxima explique estou meu minha posso como em',
  ),
  it: list(
    'italiano capisco aiutarmi dirmi spiegarmi ciao vorrei voglio come posso domande domanda esame non ho capito puoi spiegare meglio grazie per favore una il gli che cosa è parla sono mio aiuto prossima anche più',
  ),
  nl: list(
    'nederlands waar dit deze heb kun uitleggen ik wil een vragen vraag graag hoe kan kun je niet het de en mij alsjeblieft wat is examen waarom uitleg volgende help begrijp snap ook mijn voor met',
  ),
  pl: list(
    'polsku chcę chce pytanie pytania proszę jak czy się mówisz egzamin egzaminu nie rozumiem pomoc co jest mi dlaczego następne przygotować do wyjaśnij dziękuję',
  ),
  hi: list('mujhe mein me batao samjhao kya hai kaise karo karna nahi mera pariksha sawal chahiye'),
  ja: list('kudasai onegaishimasu arigatou sumimasen wakarimasen'),
  tr: list(
    'türkçe konuşuyor musun misin mısın biliyor soru sınav sinav nasıl nasil merhaba ne kaç bana lütfen lutfen istiyorum yardım anlamadım anlamadim bir için değil misin sonraki neden',
  ),
}

/** Words that are English too, or that a second language shares; they prove nothing on their own. */
export const shared: ReadonlySet<string> = list(
  'die den will is me en no question help do examen a de la le se en favor por una come per bien bem ne des les mi how wat non como que as',
)
