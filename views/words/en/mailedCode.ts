import type { MailedCodeWords } from '../mailedCode.js';

export const mailedCode = {
  heading: 'Mail the link to yourself',
  lead: 'We send one e-mail with the link and the code. We do not store the address or connect it to the answers. Whoever can read the e-mail can open the answers.',
  noteInvited: 'On another device you also need to open the link in your invitation.',
  label: 'E-mail address',
  submit: 'Mail the link and the code',
  sent: 'The e-mail has been sent. If it has not arrived in a few minutes, look among junk mail or write down the code. We have not stored the address.',
  letter: {
    subject: (survey) => `Continue where you left off: ${survey}`,
    text: ({ link, code, isInvited }) => [
      'Here is what you asked for to continue answering.',
      `1. ${isInvited ? 'If you are on another device, first open the link in your invitation. Then open' : 'Open'} the page:\n${link}`,
      `2. Write the code:\n${code}`,
      'Show the code to no one: it opens your answers. We have not stored your address. If you did not ask for this e-mail you can throw it away.',
    ].join('\n\n'),
  },
} satisfies MailedCodeWords;
