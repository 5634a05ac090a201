/** What a start says in the terminal. */
const sv = {
  ready: 'Behov är igång.',
  example: 'Allt här är ett exempel med påhittade svar.',
  first: 'Skapa ditt konto (en gång)',
  signIn: 'Logga in (en gång)',
  answer: 'Besvara enkäten',
  read: 'Läs rapporten',
  publish: 'Nästa utgåva',
  stop: 'Avsluta',
  stopHow: 'Ctrl-C',
  data: 'Data',
};

const en: typeof sv = {
  ready: 'Behov is running.',
  example: 'Everything here is an example with invented answers.',
  first: 'Make your account (once)',
  signIn: 'Sign in (once)',
  answer: 'Answer the survey',
  read: 'Read the report',
  publish: 'Next edition',
  stop: 'Stop',
  stopHow: 'Ctrl-C',
  data: 'Data',
};

export const terminalWords = { sv, en };
