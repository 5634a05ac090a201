import type { AnswersWords } from '../answersPage.js';

export const answersPage = {
  title: 'Svar',
  errorPrefix: 'Fel: ',
  problemHeading: 'En uppgift behöver rättas',
  refusedHeading: 'Inga svar hämtades',
  count: ({ count }) => `${count} svar kan hämtas. De senaste kommer med när de har blandats med andra.`,
  tooFew: ({ fewest }) => `Enskilda svar lämnas inte ut förrän det finns minst ${fewest}.`,
  purpose: 'Vad ska svaren användas till?',
  purposeHint: ({ most }) => `Högst ${most} tecken. Ändamålet, antalet svar och ditt namn skrivs i händelseloggen.`,
  texts: 'Ta med det som människor har skrivit med egna ord',
  textsWarning: 'Fritext kan innehålla namn eller uppgifter om hälsa, och känns ibland igen. Ta bara med den om ändamålet kräver det.',
  rule: 'Efter en hämtning går det att hämta igen om inga svar har ändrats, eller när minst fem har kommit till. Har svar tagits tillbaka eller ändrats måste också minst fem ha försvunnit. Annars skulle två filer visa vems svar som skiljer dem åt. Hämta därför helst när enkäten är stängd.',
  submit: 'Hämta svaren (CSV)',
  inFileHeading: 'Om filen',
  inFile: [
    'En rad per svar, i slumpad ordning. Ingen rad har namn, adress, tid eller kvittokod.',
    'Här döljs inga små grupper: den som läser rader ser enskilda människors svar. Lämna inte filen vidare.',
    'Celler som börjar med punkt säger varför svar saknas: .skipped, .not_shown, .not_reached, .not_asked.',
    'Filen kan läsas tillbaka av behov analyse tillsammans med formuläret.',
  ],
  definition: 'Hämta formuläret (JSON)',
  definitionHint: 'Frågor, svarsalternativ och koder som förklarar filens kolumner.',
} satisfies AnswersWords;
