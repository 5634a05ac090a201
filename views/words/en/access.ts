import type { AccessWords } from '../access.js';

export const access = {
  errors: (count) => (count === 1 ? 'One thing needs fixing' : `${count} things need fixing`),
  name: 'Name',
  email: 'E-mail address',
  role: 'Role',
  units: 'Units',
  change: (name) => `Change for ${name}`,
  changeShort: 'Change',
  save: 'Save',
  disabled: 'Closed account',
  roleHints: {
    lead: 'Opens and closes the survey, invites and reminds, publishes the report and gives others access.',
    analyst: 'Changes the questionnaire and writes the report. Sees exact values and takes out single answers after saying what they are for.',
    contact: 'Sees how the collection goes for their own units, never who has answered.',
    reviewer: 'Reads the questionnaire and the results that may be published.',
    reader: 'Reads the questionnaire, the results that may be published, and the report before it is published.',
  },
  members: {
    heading: 'Access',
    lead: 'These people work on the inventory. Those who answer the survey need no access.',
    none: 'Nobody has a role in the inventory yet.',
    addHeading: 'Add a person',
    emailHint: 'Sign-in links go to this address. If it has no account, one is made.',
    add: 'Add',
    contactLater: 'Choose units below if the role is department contact.',
    unitsHint: 'For department contacts only.',
    otherUnits: 'Units that this questionnaire does not have',
    noUnits: 'The questionnaire has no list of units. A department contact needs one.',
    removeHeading: 'Remove the access',
    removeLead: (name) => `${name} can no longer reach the inventory. The account, and what the activity log says, remain.`,
    remove: 'Remove the access',
    back: 'To everyone with access',
    said: {
      added: 'The person is added. This server cannot send e-mail, so tell the person yourself.',
      told: 'The person is added and gets a message about it.',
      changed: 'The access is changed.',
      removed: 'The access is removed.',
    },
  },
  account: {
    heading: 'My account',
    language: 'Language',
    languageHint: 'E-mail from Behov comes in that language.',
    emailNote: 'The address cannot be changed here. Ask a system owner for an account with the new address.',
    rolesHeading: 'My roles',
    noRoles: 'You have no role in any inventory yet.',
    isOwner: 'You are a system owner.',
    system: 'Accounts of the whole installation',
    sessionsHeading: 'Sign out everywhere',
    sessionsLead: 'Ends all your sessions, on every device. You are signed out here too.',
    endSessions: 'Sign out everywhere',
    saved: 'Your account is saved.',
  },
  system: {
    heading: 'Accounts of the installation',
    lead: 'Everyone who can sign in. Roles in an inventory are given on the inventory’s own page.',
    log: 'The whole activity log',
    roles: 'Roles',
    state: 'State',
    owner: 'System owner',
    open: 'Open',
    addHeading: 'Make an account',
    emailHint: 'Sign-in links go to this address.',
    add: 'Make account',
    back: 'To all accounts',
    changes: {
      disable: { heading: 'Close the account', lead: 'The person is signed out at once and cannot sign in. What the activity log says remains.', submit: 'Close the account' },
      enable: { heading: 'Open the account again', lead: 'The person can sign in and has the same roles as before.', submit: 'Open the account' },
      make_owner: { heading: 'Make system owner', lead: 'A system owner sees all inventories, gives roles and looks after accounts. A system owner does not see answers.', submit: 'Make system owner' },
      unmake_owner: { heading: 'Remove as system owner', lead: 'The person keeps their roles in the inventories.', submit: 'Remove as system owner' },
    },
    said: { added: 'The account is made.', changed: 'The account is changed.' },
  },
  mail: {
    subject: (title) => `You can now work on ${title}`,
    text: ({ role, title, address }) => `You have been given the role ${role.toLowerCase()} in ${title}.

Sign in here with this e-mail address:
${address}

No password is needed.
`,
  },
} satisfies AccessWords;
