import type { LogWords } from '../log.js';

const ways: Readonly<Record<string, string>> = { email: 'a link by e-mail', university: 'the university login', first_start: 'the link in the terminal' };

export const log = {
  heading: 'Activity log',
  lead: 'What has been done to the inventory, the latest first. Nothing here can be changed or removed. Those who answer the survey leave no trace here.',
  systemHeading: 'The whole activity log',
  systemLead: 'What has been done in the installation, the latest first. Nothing here can be changed or removed.',
  columns: { at: 'When', who: 'Who', what: 'What', survey: 'Survey' },
  none: 'Nothing has happened yet.',
  download: 'Download as CSV',
  newer: 'Newer',
  older: 'Older',
  pages: 'More of the log',
  range: (first, last, all) => `${first}–${last} of ${all} entries`,
  others: { cli: 'A command at the server', seed: 'The example', behov: 'Behov' },
  gone: 'An account that is no longer there',
  acts: {
    sign_in: (of) => `signed in by ${ways[of('way')] ?? of('way')}`,
    sign_out_everywhere: () => 'signed out everywhere',
    make_first_account: () => 'made the first account',
    change_own_account: () => 'changed their account',
    add_account: (of) => `made an account for ${of('account')}`,
    disable_account: (of) => `closed the account of ${of('account')}`,
    enable_account: (of) => `opened the account of ${of('account')}`,
    make_owner_account: (of) => `made ${of('account')} system owner`,
    unmake_owner_account: (of) => `removed ${of('account')} as system owner`,
    add_member: (of) => `gave ${of('account')} the role ${of('role')}`,
    change_member: (of) => `changed the role of ${of('account')} to ${of('role')}`,
    remove_member: (of) => `removed the access of ${of('account')}`,
    publish_edition: (of) => `published edition ${of('edition')}`,
    erase_survey: () => 'erased answers and the list of invited by the retention rule',
    put_people: () => 'uploaded the list of invited',
  },
} satisfies LogWords;
