import type { AskingWords } from '../asking.js';

export const asking = {
  noNames: 'Do not write names or patient data.',
  organisation: 'Organisation',
  anyOrganisation: 'Choose an organisation',
  cleared: 'The other choices were cleared.',
  moveUp: 'Move up',
  moveDown: 'Move down',
  moved: '{option}: {place}',
  keep: {
    label: 'Save a draft in this browser',
    hint: 'What you write is then kept here too while you write, for at most 7 days. Leave the box empty if you share the computer with others.',
    on: 'The draft is saved in this browser.',
    full: 'There was no room for the draft in this browser, so it is not saved here. Press “Save and continue” to save the page.',
    offerHeading: 'There is a draft of this page',
    offer: 'It is saved in this browser and differs from what stands below.',
    restore: 'Use the draft',
    discard: 'Delete the draft',
    restored: 'The draft is filled in. It is not saved until you go on.',
  },
  offline: {
    heading: 'No connection',
    lead: 'The page is not saved. What you have filled in is still here. Keep the page open and try again when you are connected.',
    back: 'The connection is back. You can save now.',
    copy: 'Copy what you have written',
    copied: 'The text is copied',
  },
  otherTab: 'The survey is open in another tab too. If you answer the same page in both, what is saved last counts.',
  retry: {
    waiting: 'Trying again in {seconds} s.',
    gaveUp: 'It did not work this time either. Press the button when you want to try again.',
  },
} satisfies AskingWords;
