import type { InvitationMailWords, MailFacts } from '../invitationMail.js';

const sayNo = 'Vill du inte delta? Säg nej här, så får du inga påminnelser:';

const until = ({ hasLastDay }: MailFacts) => (hasLastDay ? ', till {lastDay}' : '');

const time = ({ hasLastDay }: MailFacts) =>
  (hasLastDay ? 'Enkäten tar {minutes} minuter. Sista dag är {lastDay}.' : 'Enkäten tar {minutes} minuter.');

const stop = ({ isConfidential }: MailFacts) => (isConfidential
  ? 'Så vet vi när vi ska sluta påminna: vi ser att din inbjudan är använd. I den här enkäten sparas dessutom, skilt från svaren, vilken inbjudan ett svar kom från.'
  : 'Så vet vi när vi ska sluta påminna: vi ser att din inbjudan är använd, inte vad du har svarat.');

const end = (facts: MailFacts) => [
  'Svara här:', '{link}', '',
  'Länken är din egen. Skicka den inte vidare.', '',
  sayNo, '{no}', '',
  stop(facts), '',
  `Frågor? Hör av dig till ${facts.contactName}, ${facts.contactEmail}`, '',
  facts.organisation, '',
].join('\n');

export const invitationMail = {
  subject: (facts) => `${facts.headline} {minutes} minuter${until(facts)}`,
  reminderSubject: (facts) => `Påminnelse: ${facts.headline} {minutes} minuter${until(facts)}`,
  invitation: (facts) => ['Hej {name},', '', facts.headline, '', `${time(facts)} Det är frivilligt att delta.`, '', `Därför frågar vi: ${facts.purpose}`, '', end(facts)].join('\n'),
  reminder: (facts, number) => [
    'Hej {name},', '',
    number === 1 ? 'Vi har skrivit till dig förut om den här enkäten, och din inbjudan är inte använd än.' : 'Din inbjudan till den här enkäten är fortfarande inte använd.', '',
    facts.headline, '', `${time(facts)} Det är frivilligt att delta.`, '', end(facts),
  ].join('\n'),
  sayNo,
} satisfies InvitationMailWords;
