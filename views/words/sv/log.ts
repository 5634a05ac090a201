import type { LogWords } from '../log.js';

const ways: Readonly<Record<string, string>> = { email: 'en länk med e-post', university: 'lärosätets inloggning', first_start: 'länken i terminalen' };
const rounds: Readonly<Record<string, string>> = { invitation: 'inbjudan', reminder: 'en påminnelse' };

function because(reasons: string): string {
  return reasons === '' ? '' : `. Skäl: ${reasons}`;
}

export const log = {
  heading: 'Händelselogg',
  lead: 'Vad som har gjorts med inventeringen, det senaste först. Ingenting här kan ändras eller tas bort. Den som svarar på enkäten lämnar inga spår här.',
  systemHeading: 'Hela händelseloggen',
  systemLead: 'Vad som har gjorts i installationen, det senaste först. Ingenting här kan ändras eller tas bort.',
  columns: { at: 'När', who: 'Vem', what: 'Vad', survey: 'Enkät' },
  none: 'Ingenting har hänt än.',
  download: 'Hämta som CSV',
  newer: 'Nyare',
  older: 'Äldre',
  pages: 'Fler händelser',
  range: (first, last, all) => `${first}–${last} av ${all} händelser`,
  others: { cli: 'Ett kommando på servern', seed: 'Exemplet', behov: 'Behov' },
  gone: 'Ett konto som inte finns längre',
  acts: {
    sign_in: (of) => `loggade in med ${ways[of('way')] ?? of('way')}`,
    sign_out_everywhere: () => 'loggade ut överallt',
    make_first_account: () => 'skapade det första kontot',
    change_own_account: () => 'ändrade sitt konto',
    add_account: (of) => `skapade ett konto för ${of('account')}`,
    disable_account: (of) => `stängde av kontot för ${of('account')}`,
    enable_account: (of) => `öppnade kontot för ${of('account')}`,
    make_owner_account: (of) => `gjorde ${of('account')} till systemägare`,
    unmake_owner_account: (of) => `tog bort ${of('account')} som systemägare`,
    add_member: (of) => `gav ${of('account')} rollen ${of('role')}`,
    change_member: (of) => `ändrade rollen för ${of('account')} till ${of('role')}`,
    remove_member: (of) => `tog bort behörigheten för ${of('account')}`,
    publish_edition: (of) => `publicerade utgåva ${of('edition')}`,
    withdraw_edition: (of) => `återkallade utgåva ${of('edition')}`,
    erase_survey: () => 'raderade svar och inbjudna enligt gallringsregeln',
    add_survey: () => 'lade till enkäten',
    change_draft: () => 'ändrade utkastet till formuläret',
    correct_text: (of) => `rättade en text i formuläret (${of('path')}, ${of('language')}): ”${of('before')}” blev ”${of('after')}”`,
    add_version: (of) => `gjorde version ${of('version')} av formuläret`,
    open_survey: (of) => `öppnade enkäten${because(of('reasons'))}`,
    pause_survey: () => 'pausade enkäten',
    close_survey: () => 'stängde enkäten',
    change_settings: () => 'ändrade inställningarna',
    trash_survey: (of) => `lade enkäten i papperskorgen (${of('answers')} svar)`,
    restore_survey: () => 'tog tillbaka enkäten ur papperskorgen',
    put_people: (of) => `laddade upp inbjudna: ${of('added')} nya, ${of('changed')} ändrade, ${of('removed')} borttagna`,
    revoke_invitation: () => 'drog tillbaka en inbjudan',
    restore_invitation: () => 'gav tillbaka en inbjudan',
    correct_address: () => 'rättade en adress i listan över inbjudna',
    mark_bounced: (of) => `markerade ${of('marked')} ${of('marked') === '1' ? 'adress' : 'adresser'} som inte tar emot e-post`,
    erase_answers_of: () => 'raderade svaren från en inbjudan på personens begäran',
    erase_list: (of) => `raderade listan över inbjudna (${of('people')} ${of('people') === '1' ? 'person' : 'personer'})`,
    plan_mail: (of) => `planerade ${rounds[of('kind')] ?? of('kind')}`,
    change_mail: (of) => `ändrade ${rounds[of('kind')] ?? of('kind')}`,
    cancel_mail: (of) => `ställde in ${rounds[of('kind')] ?? of('kind')}`,
    send_mail_again: (of) => `skickade ${rounds[of('kind')] ?? of('kind')} igen till dem som inte fick den`,
    refuse_export: () => 'ville hämta enskilda svar, men har inte rätt till det',
    export_answers: (of) => `hämtade ${of('answers')} svar. Ändamål: ${of('purpose')}`,
  },
} satisfies LogWords;
