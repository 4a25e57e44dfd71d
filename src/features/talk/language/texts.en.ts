import type { LanguageCode } from './words.en.ts'

interface Line {
  readonly title: string
  readonly line: string
}

/** In each language, that the coach works in English, and what to type. */
export const texts = {
  english: {
    title: 'I work in English only',
    line: 'Short commands are enough: **quiz**, **explain canary**, **plan**, or **help**.',
  } satisfies Line,
  own: {
    de: {
      title: 'Leider kann ich nur Englisch',
      line: 'Kurze Befehle genügen: Schreib zum Beispiel **quiz**, **explain canary** oder **help**.',
    },
    es: {
      title: 'Lo siento, solo funciono en inglés',
      line: 'Bastan palabras sueltas: escribe, por ejemplo, **quiz**, **explain canary** o **help**.',
    },
    fr: {
      title: 'Désolé, je ne parle qu’anglais',
      line: 'Quelques mots suffisent : écris par exemple **quiz**, **explain canary** ou **help**.',
    },
    pt: {
      title: 'Desculpe, só funciono em inglês',
      line: 'Bastam comandos curtos: escreva, por exemplo, **quiz**, **explain canary** ou **help**.',
    },
    it: {
      title: 'Mi dispiace, funziono solo in inglese',
      line: 'Bastano comandi brevi: scrivi per esempio **quiz**, **explain canary** o **help**.',
    },
    nl: {
      title: 'Sorry, ik werk alleen in het Engels',
      line: 'Korte opdrachten zijn genoeg: typ bijvoorbeeld **quiz**, **explain canary** of **help**.',
    },
    pl: {
      title: 'Przepraszam, działam tylko po angielsku',
      line: 'Wystarczą krótkie polecenia: napisz na przykład **quiz**, **explain canary** albo **help**.',
    },
    hi: {
      title: 'माफ़ कीजिए, मैं केवल अंग्रेज़ी में काम करता हूँ',
      line: 'छोटे शब्द काफ़ी हैं: लिखिए **quiz**, **explain canary** या **help**।',
    },
    ja: {
      title: 'すみません、英語にのみ対応しています',
      line: '短い言葉で大丈夫です。例: **quiz**、**explain canary**、**help**',
    },
    tr: {
      title: 'Üzgünüm, yalnızca İngilizce çalışıyorum',
      line: 'Kısa komutlar yeterli: örneğin **quiz**, **explain canary** veya **help** yazın.',
    },
  } satisfies Readonly<Record<LanguageCode, Line>>,
}
