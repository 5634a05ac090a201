import type { MailedCodeWords } from '../mailedCode.js';

export const mailedCode = {
  heading: 'Mejla länken till dig själv',
  lead: 'Vi skickar ett mejl med länken och koden. Adressen sparas inte hos oss och kopplas inte till svaren. Den som kan läsa mejlet kan öppna svaren.',
  noteInvited: 'På en annan enhet behöver du också öppna länken i din inbjudan.',
  label: 'E-postadress',
  submit: 'Mejla länken och koden',
  sent: 'Mejlet är skickat. Kommer det inte fram inom några minuter, titta i skräpposten eller skriv upp koden. Vi har inte sparat adressen.',
  letter: {
    subject: (survey) => `Fortsätt där du slutade: ${survey}`,
    text: ({ link, code, isInvited }) => [
      'Här är det du bad om för att fortsätta svara.',
      `1. ${isInvited ? 'Öppna först länken i din inbjudan, om du är på en annan enhet. Öppna sedan' : 'Öppna'} sidan:\n${link}`,
      `2. Skriv koden:\n${code}`,
      'Visa inte koden för någon: den öppnar dina svar. Vi har inte sparat din adress. Har du inte bett om mejlet kan du kasta det.',
    ].join('\n\n'),
  },
} satisfies MailedCodeWords;
