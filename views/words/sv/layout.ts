import type { LayoutWords } from '../layout.js';

export const layout = {
  name: 'Svenska',
  home: 'Behov, startsida',
  skip: 'Hoppa till innehållet',
  example: 'EXEMPEL: påhittade uppgifter',
  contactBefore: 'Frågor? Skriv till',
  continue: 'Spara och fortsätt',
  errorPrefix: 'Fel: ',
  requestId: 'Ärendekod',
  toStart: 'Till startsidan',
  toDesk: 'Till mina inventeringar',
  again: 'Försök igen',
} satisfies LayoutWords;
