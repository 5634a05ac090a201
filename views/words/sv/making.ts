import type { MakingWords } from '../making.js';

export const making: MakingWords = {
  kinds: { pdf: 'Hela rapporten som PDF', docx: 'Hela rapporten för Word', pptx: 'Hela rapporten som bilder', xlsx: 'Rapportens tabeller som kalkylblad', html: 'Hela rapporten i en fil', 'data.zip': 'Alla tabeller som datapaket', zip: 'Alla filer i ett arkiv', summary: 'Sammanfattningen på en sida', figure: 'En figur som fil' },
  titles: {
    waiting: 'Filen väntar på sin tur', working: 'Filen görs', ready: 'Filen är klar', poor: 'Filen är klar, men inte hel', failed: 'Filen gick inte att göra just nu',
    left: 'Du väntar inte längre på filen', stopped: 'Arbetet är stoppat', idle: 'Filen är inte gjord ännu', others: 'Filen görs för andra',
  },
  leads: {
    waiting: 'Två filer görs i taget, och andra kom före. Sidan hämtar filen när den är klar.',
    working: 'En fil görs när någon hämtar den första gången och sparas sedan. Sidan hämtar den när den är klar.',
    ready: 'Hämtningen börjar av sig själv. Gör den inte det, använd knappen.',
    failed: 'Det som hann göras är sparat. Försök igen om en stund.',
    left: 'Filen görs färdig ändå, för andra väntar på den. Du kan hämta den senare.',
    stopped: 'Det som hann göras är sparat, så nästa gång går det fortare.',
    idle: 'Den görs när någon hämtar den första gången. Det kan ta en stund.',
    others: 'Du kan vänta på samma fil.',
  },
  poor: (missing) => `Det som inte gick att göra just nu (${missing}) saknas i filen. Hämta den som den är, eller försök igen om en stund.`,
  bar: 'Hur långt det har kommit',
  figures: (done, of) => `${done} av ${of} figurer är klara`,
  parts: (done, of) => `${done} av ${of} delar är klara`,
  before: (count) => (count === 1 ? 'En annan fil kommer före.' : `${String(count)} andra filer kommer före.`),
  shared: (count) => (count === 1 ? 'En till väntar på samma fil. Slutar du vänta fortsätter arbetet.' : `${String(count)} till väntar på samma fil. Slutar du vänta fortsätter arbetet.`),
  refreshes: 'Sidan läses om var tredje sekund.',
  look: 'Se hur långt det har kommit nu',
  stop: 'Avbryt',
  get: 'Hämta filen',
  make: 'Gör filen',
  again: 'Försök igen',
  report: 'Till rapporten',
};
