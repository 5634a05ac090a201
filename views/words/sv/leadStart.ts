import type { LeadStartWords } from '../leadStart.js';

export const leadStart = {
  heading: 'Mina inventeringar',
  none: 'Här visas de inventeringar du har en roll i. Du har ingen än: be den som leder inventeringen att lägga till dig.',
  survey: 'Enkät',
  state: 'Läge',
  role: 'Din roll',
  roles: { lead: 'Projektledare', analyst: 'Analytiker', contact: 'Kontaktperson', reviewer: 'Granskare', reader: 'Läsare', owner: 'Systemägare' },
  add: 'Ny enkät',
} satisfies LeadStartWords;
