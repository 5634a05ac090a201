import type { DeskWords } from '../desk.js';

export const desk = {
  home: 'My inventories',
  signOut: 'Sign out',
  tabsLabel: 'The inventory',
  tabs: { collection: 'Collection', people: 'Invited', results: 'Results', report: 'Report', definition: 'Questionnaire', settings: 'Settings', members: 'Access', answers: 'Answers', log: 'Activity log' },
  states: { draft: 'Draft', open: 'Open', not_yet: 'Not yet open', paused: 'Paused', closed: 'Closed', trashed: 'In the trash' },
  again: {
    heading: 'Nothing is saved yet',
    ended: 'You are no longer signed in. What you wrote is kept here: sign in on a new tab, come back and press the button.',
    otherPage: 'The form came from a page that had been open since before. What you wrote is kept here: press the button to save it.',
    leftOut: 'A chosen file or a very long text does not come along: once you have signed in, go back in your browser, choose the file again and send from there.',
    signIn: 'Sign in on a new tab',
    submit: 'Send again',
  },
} satisfies DeskWords;
