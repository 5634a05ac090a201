import type { InvitationMailWords, MailFacts } from '../invitationMail.js';

const sayNo = 'Do you not want to take part? Say no here and you will get no reminders:';

const until = ({ hasLastDay }: MailFacts) => (hasLastDay ? ', until {lastDay}' : '');

const time = ({ hasLastDay }: MailFacts) =>
  (hasLastDay ? 'The survey takes {minutes} minutes. The last day is {lastDay}.' : 'The survey takes {minutes} minutes.');

const stop = ({ isConfidential }: MailFacts) => (isConfidential
  ? 'How we know when to stop reminding you: we see that your invitation has been used. In this survey we also keep, apart from the answers, which invitation an answer came from.'
  : 'How we know when to stop reminding you: we see that your invitation has been used, not what you answered.');

const end = (facts: MailFacts) => [
  'Answer here:', '{link}', '',
  'The link is your own. Do not pass it on.', '',
  sayNo, '{no}', '',
  stop(facts), '',
  `Questions? Write to ${facts.contactName}, ${facts.contactEmail}`, '',
  facts.organisation, '',
].join('\n');

export const invitationMail = {
  subject: (facts) => `${facts.headline} {minutes} minutes${until(facts)}`,
  reminderSubject: (facts) => `Reminder: ${facts.headline} {minutes} minutes${until(facts)}`,
  invitation: (facts) => ['Hello {name},', '', facts.headline, '', `${time(facts)} Taking part is voluntary.`, '', `Why we ask: ${facts.purpose}`, '', end(facts)].join('\n'),
  reminder: (facts, number) => [
    'Hello {name},', '',
    number === 1 ? 'We have written to you before about this survey, and your invitation has not been used yet.' : 'Your invitation to this survey has still not been used.', '',
    facts.headline, '', `${time(facts)} Taking part is voluntary.`, '', end(facts),
  ].join('\n'),
  sayNo,
} satisfies InvitationMailWords;
