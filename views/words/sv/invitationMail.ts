import type { InvitationMailWords, MailFacts } from '../invitationMail.js';

const sayNo = 'Vill du inte delta? Säg nej här, så får du inga påminnelser:';
const sayNoAgain = 'Vill du inte delta? Säg nej här, så får du inga fler påminnelser:';

const until = ({ hasLastDay }: MailFacts) => (hasLastDay ? ', sista dag {lastDay}' : '');

const time = ({ hasLastDay }: MailFacts) =>
  (hasLastDay ? 'Enkäten tar {minutes} minuter. Sista dag att svara är {lastDay}.' : 'Enkäten tar {minutes} minuter.');

const stop = ({ isConfidential }: MailFacts) => (isConfidential
  ? 'Så vet vi när vi ska sluta påminna: vi ser att din inbjudan är använd. I den här enkäten sparas dessutom, skilt från svaren, vilken inbjudan ett svar kom från.'
  : 'Så vet vi när vi ska sluta påminna: vi ser att din inbjudan är använd, inte vad du har svarat.');

const end = (facts: MailFacts, no: string) => [
  'Svara här:', '{link}', '',
  'Länken är din egen. Skicka den inte vidare.', '',
  no, '{no}', '',
  stop(facts), '',
  `Frågor? ${facts.contactName}, ${facts.contactEmail}`, '',
  facts.organisation, '',
].join('\n');

export const invitationMail = {
  subject: (facts) => `${facts.headline} {minutes} minuter${until(facts)}`,
  reminderSubject: (facts) => `Påminnelse: ${facts.headline} {minutes} minuter${until(facts)}`,
  invitation: (facts) => ['Hej {name},', '', facts.headline, '', `${time(facts)} Det är frivilligt att delta.`, '', `Syfte: ${facts.purpose}`, '', end(facts, sayNo)].join('\n'),
  reminder: (facts, number) => [
    'Hej {name},', '',
    number === 1 ? 'Vi har skrivit till dig tidigare om den här enkäten. Din inbjudan är inte använd än.' : 'Din inbjudan till den här enkäten är fortfarande inte använd.', '',
    facts.headline, '', `${time(facts)} Det är frivilligt att delta.`, '', end(facts, sayNoAgain),
  ].join('\n'),
  sayNo,
} satisfies InvitationMailWords;
