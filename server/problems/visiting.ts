/** Problems of coming to a survey, and of going back to what was sent. */
import type { Entry } from './problem.js';

export const visitingProblems = {
  invitation_not_found: {
    status: 404,
    sv: () => ({ message: 'Länken öppnar ingen enkät', mend: 'Kontrollera att hela adressen från inbjudan kom med. Länken kan också ha dragits tillbaka, eller enkäten tagits bort.' }),
    en: () => ({ message: 'This link opens no survey', mend: 'Check that the whole address from the invitation came along. The link may also have been withdrawn, or the survey removed.' }),
  },
  invitation_too_many: {
    status: 429,
    sv: ({ seconds }) => ({ message: 'För många länkar som inte finns har öppnats', mend: `Vänta ${seconds} sekunder och öppna länken igen.` }),
    en: ({ seconds }) => ({ message: 'Too many links that do not exist have been opened', mend: `Wait ${seconds} seconds and open the link again.` }),
  },
  visit_too_many: {
    status: 429,
    sv: ({ seconds }) => ({ message: 'Många svar kommer från samma nät just nu', mend: `Vänta ${seconds} sekunder och skicka igen under samma nyckel. Inget är sparat.` }),
    en: ({ seconds }) => ({ message: 'Many answers are coming from the same network right now', mend: `Wait ${seconds} seconds and send again under the same key. Nothing was stored.` }),
  },
  receipt_unknown: {
    status: 404,
    sv: () => ({ message: 'Vi hittar inga skickade svar med den koden', mend: 'Kontrollera koden tecken för tecken. Den har 16 tecken, aldrig 0, 1, I eller O. Koden för att fortsätta en enkät är en annan. Svar som är tillbakadragna, eller ersatta av nyare, går inte att öppna.' }),
    en: () => ({ message: 'We find no sent answers with that code', mend: 'Check the code character by character. It has 16 characters, never 0, 1, I or O. The code to continue a survey is another one. Answers that were withdrawn, or replaced by newer ones, cannot be opened.' }),
  },
  mail_address: {
    status: 422,
    sv: () => ({ message: 'Skriv en e-postadress, till exempel namn@example.org', mend: 'Skriv en enda adress, utan mellanslag.' }),
    en: () => ({ message: 'Write an e-mail address, for example name@example.org', mend: 'Write a single address, without spaces.' }),
  },
  mail_too_many: {
    status: 429,
    sv: ({ seconds }) => ({ message: 'Många mejl skickas just nu', mend: `Vänta ${seconds} sekunder och försök igen, eller skriv upp koden.` }),
    en: ({ seconds }) => ({ message: 'Many e-mails are being sent right now', mend: `Wait ${seconds} seconds and try again, or write down the code.` }),
  },
  code_not_mailed: {
    status: 503,
    sv: () => ({ message: 'Mejlet gick inte att skicka', mend: 'Kontrollera adressen och försök igen, eller skriv upp koden. Svaren är sparade.' }),
    en: () => ({ message: 'The e-mail could not be sent', mend: 'Check the address and try again, or write down the code. The answers are saved.' }),
  },
} satisfies Readonly<Record<string, Entry>>;
