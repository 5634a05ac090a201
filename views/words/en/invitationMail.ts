import type { InvitationMailWords, MailFacts } from '../invitationMail.js';

const sayNo = 'Would you rather not take part? Say no here and we will not remind you:';
const sayNoAgain = 'Would you rather not take part? Say no here and we will not remind you again:';

const until = ({ hasLastDay }: MailFacts) => (hasLastDay ? ', closes {lastDay}' : '');

const time = ({ hasLastDay }: MailFacts) =>
  (hasLastDay ? 'The survey takes {minutes} minutes. The last day to answer is {lastDay}.' : 'The survey takes {minutes} minutes.');

const stop = ({ isConfidential }: MailFacts) => (isConfidential
  ? 'How we know when to stop reminding you: we see that your invitation has been used. In this survey we also keep, apart from the answers, which invitation an answer came from.'
  : 'How we know when to stop reminding you: we see that your invitation has been used, not what you answered.');

const end = (facts: MailFacts, no: string) => [
  'Answer here:', '{link}', '',
  'The link is for you only. Do not pass it on.', '',
  no, '{no}', '',
  stop(facts), '',
  `Questions? ${facts.contactName}, ${facts.contactEmail}`, '',
  facts.organisation, '',
].join('\n');

export const invitationMail = {
  subject: (facts) => `${facts.headline} {minutes} minutes${until(facts)}`,
  reminderSubject: (facts) => `Reminder: ${facts.headline} {minutes} minutes${until(facts)}`,
  invitation: (facts) => ['Hello {name},', '', facts.headline, '', `${time(facts)} Taking part is voluntary.`, '', `Purpose: ${facts.purpose}`, '', end(facts, sayNo)].join('\n'),
  reminder: (facts, number) => [
    'Hello {name},', '',
    number === 1 ? 'We have written to you before about this survey. Your invitation has not been used yet.' : 'Your invitation to this survey has still not been used.', '',
    facts.headline, '', `${time(facts)} Taking part is voluntary.`, '', end(facts, sayNoAgain),
  ].join('\n'),
  sayNo,
} satisfies InvitationMailWords;
