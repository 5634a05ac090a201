import type { DeskWords } from '../desk.js';

export const desk = {
  home: 'Mina inventeringar',
  signOut: 'Logga ut',
  tabsLabel: 'Inventeringen',
  tabs: { collection: 'Insamling', people: 'Inbjudna', results: 'Resultat', report: 'Rapport', definition: 'Formulär', settings: 'Inställningar', members: 'Behörigheter', answers: 'Svar', log: 'Händelselogg' },
  states: { draft: 'Utkast', open: 'Öppen', not_yet: 'Inte öppnad än', paused: 'Pausad', closed: 'Stängd', trashed: 'I papperskorgen' },
  again: {
    heading: 'Inget är sparat än',
    ended: 'Du är inte längre inloggad. Det du skrev finns kvar här: logga in i en ny flik, gå tillbaka hit och tryck på knappen.',
    otherPage: 'Formuläret kom från en sida som var öppen sedan tidigare. Det du skrev finns kvar här: tryck på knappen för att spara det.',
    leftOut: 'En vald fil eller en mycket lång text följer inte med: gå tillbaka i webbläsaren när du har loggat in, välj filen igen och skicka därifrån.',
    signIn: 'Logga in i en ny flik',
    submit: 'Skicka igen',
  },
} satisfies DeskWords;
