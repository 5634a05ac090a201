import type { AccessWords } from '../access.js';

export const access = {
  errors: (count) => (count === 1 ? 'En uppgift behöver rättas' : `${count} uppgifter behöver rättas`),
  name: 'Namn',
  email: 'E-postadress',
  role: 'Roll',
  units: 'Enheter',
  change: (name) => `Ändra för ${name}`,
  changeShort: 'Ändra',
  save: 'Spara',
  disabled: 'Avstängt konto',
  roleHints: {
    lead: 'Öppnar och stänger enkäten, bjuder in och påminner, publicerar rapporten och ger andra behörighet.',
    analyst: 'Ändrar formuläret och skriver rapporten. Ser exakta värden och hämtar enskilda svar efter att ha angett vad de ska användas till.',
    contact: 'Ser hur insamlingen går för sina egna enheter, aldrig vem som har svarat.',
    reviewer: 'Läser formuläret och de resultat som får publiceras.',
    reader: 'Läser formuläret, de resultat som får publiceras och rapporten innan den är publicerad.',
  },
  members: {
    heading: 'Behörigheter',
    lead: 'De här personerna arbetar med inventeringen. Den som ska svara på enkäten behöver ingen behörighet.',
    none: 'Ingen har någon roll i inventeringen än.',
    addHeading: 'Lägg till en person',
    emailHint: 'Till den här adressen går inloggningslänken. Har adressen inget konto skapas det.',
    add: 'Lägg till',
    contactLater: 'Välj enheter nedan om rollen är kontaktperson.',
    unitsHint: 'Gäller bara kontaktpersoner.',
    otherUnits: 'Enheter som inte finns i det här formuläret',
    noUnits: 'Formuläret har ingen lista över enheter. En kontaktperson behöver en.',
    removeHeading: 'Ta bort behörigheten',
    removeLead: (name) => `${name} kommer inte längre åt inventeringen. Kontot och det som står i händelseloggen finns kvar.`,
    remove: 'Ta bort behörigheten',
    back: 'Till alla behörigheter',
    said: {
      added: 'Personen är tillagd. Den här servern kan inte skicka e-post, så säg till personen själv.',
      told: 'Personen är tillagd och får ett mejl om det.',
      changed: 'Behörigheten är ändrad.',
      removed: 'Behörigheten är borttagen.',
    },
  },
  account: {
    heading: 'Mitt konto',
    language: 'Språk',
    languageHint: 'På det språket får du e-post från Behov.',
    emailNote: 'Adressen kan inte ändras här. Be en systemägare om ett konto med den nya adressen.',
    rolesHeading: 'Mina roller',
    noRoles: 'Du har ingen roll i någon inventering än.',
    isOwner: 'Du är systemägare.',
    system: 'Konton i hela installationen',
    sessionsHeading: 'Logga ut överallt',
    sessionsLead: 'Avslutar alla dina inloggningar, på alla enheter. Du loggas också ut här.',
    endSessions: 'Logga ut överallt',
    saved: 'Ditt konto är sparat.',
  },
  system: {
    heading: 'Konton i installationen',
    lead: 'Alla som kan logga in. Roller i en inventering ges på inventeringens egen sida.',
    log: 'Hela händelseloggen',
    roles: 'Roller',
    state: 'Läge',
    owner: 'Systemägare',
    open: 'Öppet',
    addHeading: 'Skapa ett konto',
    emailHint: 'Till den här adressen går inloggningslänken.',
    add: 'Skapa konto',
    back: 'Till alla konton',
    changes: {
      disable: { heading: 'Stäng av kontot', lead: 'Personen loggas ut genast och kan inte logga in. Det som står i händelseloggen finns kvar.', submit: 'Stäng av kontot' },
      enable: { heading: 'Öppna kontot igen', lead: 'Personen kan logga in och har kvar sina roller.', submit: 'Öppna kontot' },
      make_owner: { heading: 'Gör till systemägare', lead: 'En systemägare ser alla inventeringar, ger roller och sköter konton. Svar ser en systemägare inte.', submit: 'Gör till systemägare' },
      unmake_owner: { heading: 'Ta bort som systemägare', lead: 'Personen behåller sina roller i inventeringarna.', submit: 'Ta bort som systemägare' },
    },
    said: { added: 'Kontot är skapat.', changed: 'Kontot är ändrat.' },
  },
  mail: {
    subject: (title) => `Du kan nu arbeta med ${title}`,
    text: ({ role, title, address }) => `Du har fått rollen ${role.toLowerCase()} i ${title}.

Logga in här med den här e-postadressen:
${address}

Inget lösenord behövs.
`,
  },
} satisfies AccessWords;
