/** What invented respondents write in their own words; nobody ever wrote them. Each is used at most once. */
import type { Chance } from '../chance/chance.js';
import { drawSome } from '../chance/drawSome.js';
import type { Respondent } from '../people/inventNeeds.js';

const swedish: readonly string[] = [
  'En statistiker som är med från början, inte när data redan är insamlade.',
  'Att kunna ringa någon och få svar samma vecka.',
  'En väg in. I dag skickas jag runt mellan fyra olika ställen.',
  'Svårt att få statistiker tidigt, innan ansökan skickas in.',
  'Kortare väntan på journaldata. Mitt projekt stod still i elva månader.',
  'Tid! Jag forskar på kvällar och helger, och då finns inget stöd alls.',
  'Någon som kan både kliniken och metoden.',
  'Hjälp med styrkeberäkning inför etikansökan.',
  'Tillgång till beräkningsresurser där man får ha patientdata.',
  'Att stödet är öppet också för oss som bara är anställda i regionen.',
  'Fler bioinformatiker. Vår enda går i pension nästa år.',
  'Kurser på distans, korta och på svenska.',
  'Att få behålla samma person genom hela doktorandprojektet.',
  'Ett tydligt pris. Det går inte att budgetera när timpriset avgörs i efterhand.',
  'Jag vet inte vilket stöd som finns. En enkel lista skulle räcka långt.',
  'Mindre administration kring avtal mellan universitet och region.',
  'Hjälp att tolka enkelcellsdata, inte bara att köra analysen.',
  'En mall för datahanteringsplan som fungerar även för vården.',
  'Att någon kan granska min analysplan innan jag börjar.',
  'Mer stöd i kvalitativ metod, allt handlar om siffror.',
  'Vi har data men ingen som kan analysera dem.',
  'Samkörning av register borde gå att beställa på ett ställe.',
  'Hälsoekonomi saknas helt hos oss.',
  'Gemensamma seminarier där man får visa sina problem.',
  'En säker miljö för bildanalys. I dag flyttar vi diskar för hand.',
  'Att någon följer med till möten med referensgruppen och förklarar statistiken.',
  'Medförfattarskap som valuta fungerar dåligt för små projekt.',
  'Stöd vid revidering när granskarna vill ha nya analyser med två veckors varsel.',
  'Tydligare besked om vad som kräver etikprövning.',
  'Jag har gått tre kurser i statistik men behöver fortfarande någon att fråga.',
  'Att drop-in inte alltid ligger när jag har mottagning.',
  'Hjälp att bedöma om en AI-modell går att lita på.',
  'En databashanterare som delas mellan flera grupper.',
  'Långsiktighet. Projektanslag räcker inte för att anställa någon.',
  'Stödet vi har är utmärkt, men kön är för lång.',
  'Att mindre sjukhus får samma tillgång som det stora.',
  'Stöd till sjuksköterskor som forskar. Vi glöms ofta bort.',
  'Bättre dokumentation av registervariabler.',
  'Någon som hjälper oss att skriva om metoden i ansökan.',
  'Mindre fokus på nya tekniker, mer på grundläggande studiedesign.',
  'Bra enkät, men det är svårt att uppskatta timmar.',
  'Vi löser det mesta själva i gruppen.',
];

const english: readonly string[] = [
  'A statistician who joins at the planning stage, not after the data are in.',
  'One contact point. I am new here and do not know who does what.',
  'Bioinformatics support that lasts longer than a few hours.',
  'Courses in English at times when lab people can come.',
  'Secure computing where I can install the tools I need.',
  'Faster access to registers. My contract may end before the data arrive.',
  'Someone to discuss study design with every other week.',
  'Information in English about data access in the region.',
  'Help to choose between methods, not only to run them.',
  'More people, shorter queues.',
  'A shared place for pipelines so that we do not all write the same code.',
  'Clear rules on what language models may be used for.',
  'Support for revisions at short notice.',
  'Image analysis help close to the microscopes.',
  'Funding for half a statistician shared by three groups.',
  'Better guidance on data sharing and consent.',
];

/** Who writes, and what. */
export function ownWords(chance: Chance, respondents: readonly Respondent[]): ReadonlyMap<Respondent, string> {
  const words = new Map<Respondent, string>();
  for (const [language, texts] of [['sv', swedish], ['en', english]] as const) {
    const speakers = new Map(respondents.filter((respondent) => respondent.language === language).map((respondent) => [respondent, 1]));
    const writers = drawSome(chance, speakers, texts.length);
    for (const [index, writer] of writers.entries()) {
      const text = texts[index];
      if (text !== undefined) words.set(writer, text);
    }
  }
  return words;
}
