import type { LogWords } from '../log.js';

const ways: Readonly<Record<string, string>> = { email: 'a link by e-mail', university: 'the university login', first_start: 'the link in the terminal' };
const rounds: Readonly<Record<string, string>> = { invitation: 'the invitation', reminder: 'a reminder' };

function because(reasons: string): string {
  return reasons === '' ? '' : `. Reason: ${reasons}`;
}

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
    withdraw_edition: (of) => `withdrew edition ${of('edition')}`,
    erase_survey: () => 'erased answers and the list of invited by the retention rule',
    add_survey: () => 'added the survey',
    change_draft: () => 'changed the draft of the questionnaire',
    correct_text: (of) => `corrected a text of the questionnaire (${of('path')}, ${of('language')}): “${of('before')}” became “${of('after')}”`,
    add_version: (of) => `made version ${of('version')} of the questionnaire`,
    open_survey: (of) => `opened the survey${because(of('reasons'))}`,
    pause_survey: () => 'paused the survey',
    close_survey: () => 'closed the survey',
    change_settings: () => 'changed the settings',
    trash_survey: (of) => `put the survey in the trash (${of('answers')} ${of('answers') === '1' ? 'answer' : 'answers'})`,
    restore_survey: () => 'took the survey back from the trash',
    put_people: (of) => `uploaded invited people: ${of('added')} new, ${of('changed')} changed, ${of('removed')} removed`,
    revoke_invitation: () => 'withdrew an invitation',
    restore_invitation: () => 'gave an invitation back',
    correct_address: () => 'corrected an address in the list of invited',
    mark_bounced: (of) => `marked ${of('marked') === '1' ? '1 address that takes' : `${of('marked')} addresses that take`} no mail`,
    erase_answers_of: () => 'erased the answers from an invitation when the person asked',
    erase_list: (of) => `erased the list of invited (${of('people')} ${of('people') === '1' ? 'person' : 'people'})`,
    plan_mail: (of) => `planned ${rounds[of('kind')] ?? of('kind')}`,
    change_mail: (of) => `changed ${rounds[of('kind')] ?? of('kind')}`,
    cancel_mail: (of) => `called off ${rounds[of('kind')] ?? of('kind')}`,
    send_mail_again: (of) => `sent ${rounds[of('kind')] ?? of('kind')} again to those who did not get it`,
    refuse_export: () => 'asked for single answers, without the right to them',
    export_answers: (of) => `took out ${of('answers')} ${of('answers') === '1' ? 'answer' : 'answers'}. Purpose: ${of('purpose')}`,
  },
} satisfies LogWords;
