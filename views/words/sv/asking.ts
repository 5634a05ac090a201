import type { AskingWords } from '../asking.js';

export const asking = {
  noNames: 'Skriv inte namn eller patientuppgifter.',
  organisation: 'Organisation',
  anyOrganisation: 'Välj organisation',
  cleared: 'De andra valen togs bort.',
  moveUp: 'Flytta upp',
  moveDown: 'Flytta ner',
  moved: '{option}: {place}',
  keep: {
    label: 'Spara utkast i den här webbläsaren',
    hint: 'Det du skriver sparas då också här medan du skriver, i högst 7 dagar. Kryssa inte i rutan om du delar dator med andra.',
    on: 'Utkastet sparas i den här webbläsaren.',
    full: 'Utkastet fick inte plats i webbläsaren och sparas inte här. Tryck på ”Spara och fortsätt” för att spara sidan.',
    offerHeading: 'Det finns ett utkast av den här sidan',
    offer: 'Det är sparat i den här webbläsaren och skiljer sig från det som står nedan.',
    restore: 'Hämta utkastet',
    discard: 'Ta bort utkastet',
    restored: 'Utkastet är hämtat. Det är inte sparat förrän du går vidare.',
  },
  offline: {
    heading: 'Ingen anslutning',
    lead: 'Sidan är inte sparad. Det du har fyllt i finns kvar här. Stäng inte sidan. Försök igen när du har kontakt.',
    back: 'Anslutningen är tillbaka. Du kan spara nu.',
    copy: 'Kopiera det du har skrivit',
    copied: 'Texten är kopierad',
  },
  otherTab: 'Enkäten är öppen i en annan flik också. Om du svarar på samma sida i båda gäller det som sparas sist.',
  retry: {
    waiting: 'Försöker igen om {seconds} s.',
    gaveUp: 'Det gick inte den här gången heller. Tryck på knappen när du vill försöka igen.',
  },
} satisfies AskingWords;
