import type { SignInWords } from '../signIn.js';

export const signIn = {
  heading: 'Sign in',
  lead: 'Signing in is for those who work with an inventory: who lead it, are contacts, analyse the answers or read the questionnaire. You need not sign in to answer the survey or read reports.',
  university: 'Sign in through your university or region',
  or: 'or',
  email: 'E-mail address',
  emailHint: 'We send a link that is valid for 15 minutes. No password is needed.',
  send: 'Send link',
  neither: 'No way of signing in is set up on this server yet.',
  neitherHow: 'Whoever runs the service can turn on links by e-mail (SMTP_URL, MAIL_FROM and PUBLIC_URL) or the university login (OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL). While there is no account, the server writes a one-time link in the terminal when it starts.',
  signedOut: 'You are signed out.',
  errors: (count) => (count === 1 ? 'One thing needs fixing' : `${count} things need fixing`),
  sent: {
    heading: 'Look in your e-mail',
    lead: 'If the address has an account here, a link comes within a minute or so. It is valid for 15 minutes and can be used once.',
    nothing: 'Nothing there? Look among the junk mail, and check that you wrote the address of your account. Whoever leads the inventory can give you an account.',
    again: 'Write another address',
  },
  link: {
    heading: 'Sign in',
    lead: (email) => `You sign in as ${email}.`,
    submit: 'Sign in',
    notYou: 'Is that not your address? Close the page.',
  },
  spent: {
    heading: 'The link is no longer valid',
    lead: 'A sign-in link is valid for 15 minutes and can be used once. Ask for a new one.',
    submit: 'Ask for a new link',
  },
  refused: {
    heading: 'You were not signed in',
    lead: 'The university login was cancelled or could not be confirmed. Nothing has changed.',
    submit: 'Begin again',
  },
  stranger: {
    heading: 'You have no account here yet',
    lead: (email) => `Your university says that you are ${email}, but that address has no account in Behov.`,
    unverified: 'Your university gave no confirmed e-mail address, so Behov cannot tell which account is yours.',
    how: 'Ask whoever leads the inventory to add you with that address, or sign in with a link to the address of your account.',
    submit: 'To the sign-in page',
  },
  first: {
    heading: 'The first account',
    lead: 'You become system owner, and project lead of the inventories there are. The link can be used once.',
    name: 'Name',
    email: 'E-mail address',
    emailHint: 'Sign-in links go here. It must be the address your university knows you by, if you are going to sign in that way.',
    submit: 'Create the account and sign in',
    over: 'The first account has already been made',
    overLead: 'The link has been used, is more than a day old, or comes from an earlier start. Sign in, or ask a system owner for an account.',
  },
  mail: {
    subject: 'Your sign-in to Behov',
    text: (address, minutes) => `Open the link to sign in to Behov. It is valid for ${minutes} minutes and can be used once.

${address}

If you have not asked to sign in, you can ignore this message. Nobody can sign in without the link.
`,
  },
} satisfies SignInWords;
