import type { UnderWayWords } from '../underWay.js';

const after = {
  freeze: 'När de är räknade leder sidan dit.',
  publish: 'När det är klart visar sidan utgåvan, eller vad som står i vägen för den.',
  look: 'Sidan kommer när den är sammanställd.',
  preview: 'Förhandsvisningen kommer när figurerna är ritade.',
} as const;

export const underWay: UnderWayWords = {
  kinds: { freeze: 'Resultaten räknas och läggs fast', publish: 'En utgåva publiceras', look: 'Granskning före publicering', preview: 'Förhandsvisning av rapporten' },
  titles: { waiting: 'Väntar på sin tur', working: 'Pågår', stopping: 'Stoppas', keeping: 'Sparas', done: 'Klart', stopped: 'Stoppat', failed: 'Det gick inte att slutföra' },
  states: {
    waiting: () => 'Servern gör få sådana arbeten i taget, och andra kom före.',
    working: (kind) => after[kind],
    stopping: () => 'Arbetet stannar så snart det pågående steget är avbrutet.',
    keeping: () => 'Allt är klart och sparas nu. Det går inte längre att stoppa.',
    done: () => 'Sidan är klar.',
    stopped: () => 'Arbetet stoppades innan det var klart.',
    failed: () => '',
  },
  nothing: { freeze: 'Inget har lagts fast.', publish: 'Inget har publicerats eller lagts fast.', look: 'Inget har ändrats.', preview: 'Inget har ändrats.' },
  failed: (number) => `Något gick fel i programmet. Den som sköter servern hittar felet i dess logg under ${number}.`,
  stages: { beginning: 'Förbereder', reading: 'Läser svaren', counting: 'Räknar svaren', protecting: 'Skyddar enskilda personers svar', checking: 'Prövar det som ska visas', keeping: 'Sparar', looking: 'Läser rapporten och dess siffror', drawing: 'Ritar figurerna' },
  counted: { answers: (done, of) => `${done} av ${of} svar`, figures: (done, of) => `${done} av ${of} figurer` },
  bar: 'Hur långt det har kommit',
  refreshes: 'Sidan läses om var tredje sekund.',
  look: 'Se hur långt det har kommit nu',
  stop: 'Stoppa',
  again: { freeze: 'Börja om', publish: 'Publicera igen med samma uppgifter', look: 'Granska igen', preview: 'Förhandsvisa igen' },
  ready: { freeze: 'Till resultaten', publish: 'Till rapporten', look: 'Till granskningen', preview: 'Till förhandsvisningen' },
  toResults: 'Till resultaten',
  toReport: 'Till rapporten',
};
