/** Problems of signing in, and of who may do what. */
import type { Entry } from './problem.js';

export const accessProblems = {
  email_bad: {
    status: 422,
    sv: () => ({ message: 'Skriv en e-postadress, som namn@example.org', mend: 'Kontrollera att adressen har ett @ och inga blanksteg.' }),
    en: () => ({ message: 'Write an e-mail address, such as name@example.org', mend: 'Check that the address has an @ and no spaces.' }),
  },
  name_bad: {
    status: 422,
    sv: () => ({ message: 'Skriv ett namn på högst 100 tecken', mend: 'Namnet visas för dem som arbetar med inventeringen.' }),
    en: () => ({ message: 'Write a name of at most 100 characters', mend: 'The name is shown to those who work on the inventory.' }),
  },
  language_bad: {
    status: 422,
    sv: () => ({ message: 'Välj svenska eller engelska', mend: 'Språket gäller den e-post du får.' }),
    en: () => ({ message: 'Choose Swedish or English', mend: 'The language is that of the e-mail you get.' }),
  },
  role_bad: {
    status: 422,
    sv: () => ({ message: 'Välj en av rollerna', mend: 'Rollen avgör vad personen får se och göra i inventeringen.' }),
    en: () => ({ message: 'Choose one of the roles', mend: 'The role decides what the person may see and do in the inventory.' }),
  },
  units_bad: {
    status: 422,
    sv: () => ({ message: 'Välj minst en enhet för kontaktpersonen', mend: 'En kontaktperson ser bara insamlingen för sina egna enheter.' }),
    en: () => ({ message: 'Choose at least one unit for the contact', mend: 'A contact sees the collection of their own units only.' }),
  },
  last_lead: {
    status: 409,
    sv: () => ({ message: 'Inventeringen behöver minst en projektledare, och det här är den sista', mend: 'Gör någon annan till projektledare först.' }),
    en: () => ({ message: 'The inventory needs at least one project lead, and this is the last one', mend: 'Make somebody else project lead first.' }),
  },
  last_owner: {
    status: 409,
    sv: () => ({ message: 'Installationen behöver minst en systemägare, och det här är den sista', mend: 'Gör någon annan till systemägare först.' }),
    en: () => ({ message: 'The installation needs at least one system owner, and this is the last one', mend: 'Make somebody else system owner first.' }),
  },
  member_already: {
    status: 409,
    sv: () => ({ message: 'Personen har redan en roll i inventeringen', mend: 'Ändra rollen i listan i stället.' }),
    en: () => ({ message: 'The person has a role in the inventory already', mend: 'Change the role in the list instead.' }),
  },
  analyst_self: {
    status: 403,
    sv: () => ({ message: 'Någon annan behöver ge dig den rollen', mend: 'Den som själv ger ut roller ser vilka som är inbjudna och ska inte på egen hand kunna läsa svaren. Be en annan projektledare eller systemägaren.' }),
    en: () => ({ message: 'Somebody else needs to give you that role', mend: 'Whoever gives out roles sees who was invited, and must not reach the answers on their own. Ask another project lead or the system owner.' }),
  },
  account_already: {
    status: 409,
    sv: () => ({ message: 'Adressen har redan ett konto', mend: 'Kontot finns i listan på den här sidan.' }),
    en: () => ({ message: 'The address has an account already', mend: 'The account is in the list on this page.' }),
  },
  account_unknown: {
    status: 404,
    sv: () => ({ message: 'Personen finns inte här', mend: 'Gå tillbaka till listan. Någon annan kan ha tagit bort personen.' }),
    en: () => ({ message: 'There is no such person here', mend: 'Go back to the list. Somebody else may have removed the person.' }),
  },
  sign_in_throttled: {
    status: 429,
    sv: (p) => ({ message: 'För många länkar har begärts', mend: `Vänta ${p['seconds']} sekunder och försök igen. En länk som redan har kommit gäller i 15 minuter.` }),
    en: (p) => ({ message: 'Too many links have been asked for', mend: `Wait ${p['seconds']} seconds and try again. A link that has already come is valid for 15 minutes.` }),
  },
  sign_in_no_mail: {
    status: 503,
    sv: () => ({ message: 'Den här servern kan inte skicka inloggningslänkar', mend: 'Be den som driver tjänsten ställa in SMTP_URL, MAIL_FROM och PUBLIC_URL.' }),
    en: () => ({ message: 'This server cannot send sign-in links', mend: 'Ask whoever runs the service to set SMTP_URL, MAIL_FROM and PUBLIC_URL.' }),
  },
  university_away: {
    status: 503,
    sv: () => ({ message: 'Universitetets inloggning svarar inte just nu', mend: 'Försök igen om en stund, eller gå tillbaka och be om en länk med e-post i stället.' }),
    en: () => ({ message: 'The university login does not answer at the moment', mend: 'Try again in a while, or go back and ask for a link by e-mail instead.' }),
  },
  university_refused: {
    status: 403,
    sv: () => ({ message: 'Inloggningen blev inte av', mend: 'Börja om från inloggningssidan. Ingenting har ändrats.' }),
    en: () => ({ message: 'You were not signed in', mend: 'Begin again from the sign-in page. Nothing has changed.' }),
  },
} as const satisfies Readonly<Record<string, Entry>>;
