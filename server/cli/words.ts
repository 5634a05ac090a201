/** What the command line says beside problems, in both languages. */
const sv = {
  usage: 'Användning',
  verbs: 'Kommandon',
  options: 'Val',
  common: 'Gäller alla kommandon',
  exits: 'Slutkoder: 0 klart, 2 fel i kommandot, 65 fel i data, 66 filen finns inte, 69 databasen går inte att nå, 70 fel i Behov.',
  verb: {
    check: 'Kontrollerar en enkätdefinition och visar alla fel på en gång.',
    publish: 'Publicerar nästa utgåva av svaren som finns nu.',
    help: 'Visar den här hjälpen, eller hjälp om ett kommando.',
    version: 'Visar versionen.',
  },
  option: {
    survey: 'enkätens definition (YAML eller JSON)',
    plan: 'rapportplanen som hör till, om den också ska kontrolleras',
    note: 'varför utgåvan görs; står i rapporten',
    json: 'svara med JSON',
    lang: 'språk för meddelanden: sv eller en (annars LANG)',
  },
  sound: (file: string) => `${file}: inga fel.`,
  warnings: (count: number) => (count === 1 ? '1 varning, inga fel.' : `${count} varningar, inga fel.`),
  faults: (count: number) => (count === 1 ? '1 fel.' : `${count} fel.`),
  published: (edition: string, hash: string, address: string) => `Utgåva ${edition} är publicerad.\nHash    ${hash}\nAdress  ${address}`,
};

const en: typeof sv = {
  usage: 'Usage',
  verbs: 'Commands',
  options: 'Options',
  common: 'For every command',
  exits: 'Exit codes: 0 done, 2 wrong command line, 65 wrong data, 66 no such file, 69 database out of reach, 70 a fault in Behov.',
  verb: {
    check: 'Checks a survey definition and prints every fault at once.',
    publish: 'Publishes the next edition from the answers there are now.',
    help: 'Prints this help, or help about one command.',
    version: 'Prints the version.',
  },
  option: {
    survey: 'the definition of the survey (YAML or JSON)',
    plan: 'its report plan, to check that too',
    note: 'why the edition is made; printed in the report',
    json: 'answer in JSON',
    lang: 'language of messages: sv or en (otherwise LANG)',
  },
  sound: (file) => `${file}: no faults.`,
  warnings: (count) => (count === 1 ? '1 warning, no faults.' : `${count} warnings, no faults.`),
  faults: (count) => (count === 1 ? '1 fault.' : `${count} faults.`),
  published: (edition, hash, address) => `Edition ${edition} is published.\nHash     ${hash}\nAddress  ${address}`,
};

export const cliWords = { sv, en };
