import type { SignInWords } from '../signIn.js';

export const signIn = {
  heading: 'Logga in',
  lead: 'Inloggning är för dig som arbetar med en inventering: leder den, är kontaktperson, analyserar svaren eller läser formuläret. Du behöver inte logga in för att svara på enkäten eller läsa rapporter.',
  university: 'Logga in via ditt lärosäte eller din region',
  or: 'eller',
  email: 'E-postadress',
  emailHint: 'Vi skickar en länk som gäller i 15 minuter. Inget lösenord behövs.',
  send: 'Skicka länk',
  neither: 'Ingen inloggning är inställd på den här servern än.',
  neitherHow: 'Den som driver tjänsten kan slå på länkar med e-post (SMTP_URL, MAIL_FROM och PUBLIC_URL) eller lärosätets inloggning (OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET och PUBLIC_URL). Finns inget konto än skriver servern en engångslänk i terminalen när den startar.',
  signedOut: 'Du är utloggad.',
  errors: (count) => (count === 1 ? 'En uppgift behöver rättas' : `${count} uppgifter behöver rättas`),
  sent: {
    heading: 'Titta i din e-post',
    lead: 'Om adressen har ett konto här kommer en länk inom någon minut. Den gäller i 15 minuter och kan användas en gång.',
    nothing: 'Kommer inget? Titta i skräpposten och kontrollera att du skrev den adress som kontot har. Den som leder inventeringen kan ge dig ett konto.',
    again: 'Skriv en annan adress',
  },
  link: {
    heading: 'Logga in',
    lead: (email) => `Du loggar in som ${email}.`,
    submit: 'Logga in',
    notYou: 'Är det inte din adress? Stäng sidan.',
  },
  spent: {
    heading: 'Länken gäller inte längre',
    lead: 'En inloggningslänk gäller i 15 minuter och kan användas en gång. Be om en ny.',
    submit: 'Be om en ny länk',
  },
  refused: {
    heading: 'Inloggningen blev inte av',
    lead: 'Lärosätets inloggning avbröts eller kunde inte bekräftas. Ingenting har ändrats.',
    submit: 'Börja om',
  },
  stranger: {
    heading: 'Du har inget konto här än',
    lead: (email) => `Ditt lärosäte säger att du är ${email}, men den adressen har inget konto i Behov.`,
    unverified: 'Ditt lärosäte lämnade ingen bekräftad e-postadress, så Behov vet inte vilket konto som är ditt.',
    how: 'Be den som leder inventeringen att lägga till dig med den adressen, eller logga in med en länk till adressen ditt konto har.',
    submit: 'Till inloggningen',
  },
  first: {
    heading: 'Det första kontot',
    lead: 'Du blir systemägare och projektledare för de inventeringar som finns. Länken kan användas en gång.',
    name: 'Namn',
    email: 'E-postadress',
    emailHint: 'Hit går inloggningslänkar. Adressen måste vara den som ditt lärosäte känner dig vid, om du ska logga in den vägen.',
    submit: 'Skapa kontot och logga in',
    over: 'Det första kontot är redan skapat',
    overLead: 'Länken har använts, är äldre än ett dygn eller kommer från en tidigare start. Logga in, eller be en systemägare om ett konto.',
  },
  mail: {
    subject: 'Din inloggning till Behov',
    text: (address, minutes) => `Öppna länken för att logga in i Behov. Den gäller i ${minutes} minuter och kan användas en gång.

${address}

Har du inte bett om att logga in kan du bortse från det här mejlet. Ingen kan logga in utan länken.
`,
  },
} satisfies SignInWords;
