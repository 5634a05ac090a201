/** Roles and accounts. Authority: trust.md 6 A (86), 2 (T4, T12, T33); CVE-2026-110620 (ids in the body); users.md 24. */
import { expect } from 'chai';
import { findActor } from '../../../../server/access/sessions.js';
import { addSurvey } from '../../../../server/acts/lifecycle/addSurvey.js';
import { changeMember, removeMember } from '../../../../server/acts/memberActs.js';
import { changeAccount } from '../../../../server/acts/accountActs.js';
import { ProblemError } from '../../../../server/problems/problem.js';
import { everyKind } from '../../collect/everyKind.js';
import { openSite, putSurvey, Visitor, type Site } from '../../collect/openSite.js';
import { inventory, signedIn, type DeskVisitor } from '../signedIn.js';
import { deliver } from './deliver.js';

const publicUrl = 'https://behov.example.org';
const members = '/sv/w/every-kind/members';

async function codesOf(work: Promise<unknown>): Promise<readonly string[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ code }) => code);
    throw error;
  }
}

describe('who has which role', () => {
  let site: Site;
  let lead: DeskVisitor;
  beforeEach(async () => {
    site = await openSite({ desk: true, publicUrl });
    lead = await signedIn(site, 'lead');
  });
  afterEach(() => site.close());

  async function roleOf(email: string): Promise<string | undefined> {
    const account = await site.store.accounts.findByEmail(email);
    return (await site.store.accounts.membersOf(inventory)).find((member) => member.account === account?.id)?.role;
  }

  it('T33: adding, changing and removing takes effect at once, is mailed, and leaves a line in the log each, without an address', async () => {
    const added = await lead.post(members, [['name', 'Bo <i>Ek</i>'], ['email', 'Bo@Example.org'], ['role', 'analyst']]);
    expect(added.text).to.contain('får ett mejl om det').and.to.contain('Bo &lt;i&gt;Ek&lt;/i&gt;').and.to.contain('Analytiker');
    await deliver(site);
    expect(site.mail.messages.map(({ to, subject }) => [to, subject])).to.deep.equal([['bo@example.org', 'Du kan nu arbeta med Alla slag']]);
    expect(site.mail.messages[0]?.text).to.contain(`${publicUrl}/sv/login`).and.to.contain('analytiker');
    const bo = (await site.store.accounts.findByEmail('bo@example.org'))?.id ?? '';
    const changed = await lead.post(`${members}/${bo}`, [['role', 'contact'], ['units', 'harbour'], ['units', 'made_up']]);
    const units = [...changed.text.matchAll(/Kontaktperson/g)];
    expect([await roleOf('bo@example.org'), units.length > 0]).to.deep.equal(['contact', true]);
    expect((await site.store.accounts.membershipsOf(bo))[0]?.units).to.deep.equal(['harbour']);
    await lead.post(`${members}/${bo}/remove`, []);
    expect(await roleOf('bo@example.org')).to.equal(undefined);
    const log = (await site.store.audit.list(10)).map(({ act, who, survey, detail }) => [act, who === lead.account, survey, detail]);
    expect(log).to.deep.equal([
      ['remove_member', true, 'every-kind', { account: bo }],
      ['change_member', true, 'every-kind', { account: bo, role: 'contact', units: 'harbour' }],
      ['add_member', true, 'every-kind', { account: bo, role: 'analyst' }],
    ]);
    expect(JSON.stringify(log)).not.to.contain('@');
  });

  it('units of a contact have their names, also those that another survey of the inventory has, and are kept when the role is saved here', async () => {
    await putSurvey(site.store, everyKind().replace('survey: every-kind', 'survey: the-other').replace(/code: clinical_south, name: \{[^}]*\}/, 'code: lagoon, name: { sv: Lagunen, en: The lagoon }'));
    const contact = await signedIn(site, 'contact', inventory, ['harbour', 'lagoon', 'ghost']);
    expect((await lead.get(members)).text).to.contain('>Hamnforskning, Lagunen, ghost<');
    expect((await lead.get(members.replace('/sv/', '/en/'))).text).to.contain('>Harbour research, The lagoon, ghost<');
    const one = (await lead.get(`${members}/${contact.account}`)).text;
    expect(one).to.contain('Enheter som inte finns i det här formuläret').and.contain('value="lagoon" checked><label for="unit-lagoon">Lagunen<');
    const unitsAfter = async (...units: readonly string[]): Promise<readonly string[] | undefined> => {
      await lead.post(`${members}/${contact.account}`, [['role', 'contact'], ...units.map((unit): [string, string] => ['units', unit])]);
      return (await site.store.accounts.membershipsOf(contact.account))[0]?.units;
    };
    expect(await unitsAfter('clinical_north', 'lagoon', 'made_up')).to.deep.equal(['clinical_north', 'lagoon']);
    expect(await unitsAfter('clinical_north')).to.deep.equal(['clinical_north']);
    expect(await unitsAfter('clinical_north', 'lagoon'), 'what this questionnaire does not have cannot be given here').to.deep.equal(['clinical_north']);
  });

  it('what is wrong is told beside its field with everything kept, and nobody is added', async () => {
    const cases: readonly (readonly [readonly (readonly [string, string])[], readonly string[]])[] = [
      [[['name', ''], ['email', 'x'], ['role', 'lead']], ['#name', '#email']],
      [[['name', 'N'], ['email', 'n@example.org']], ['#role']],
      [[['name', 'N'], ['email', 'n@example.org'], ['role', 'owner']], ['#role']],
      [[['name', 'N'], ['email', 'n@example.org'], ['role', '__proto__']], ['#role']],
      [[['name', 'N'], ['email', 'n@example.org'], ['role', 'contact']], ['#units']],
      [[['name', 'N'], ['email', 'n@example.org'], ['role', 'contact'], ['units', 'constructor']], ['#units']],
    ];
    for (const [fields, places] of cases) {
      const answer = await lead.once('POST', members, { fields: [['_form', lead.formToken], ...fields] });
      expect(answer.status).to.equal(422);
      for (const place of places) expect(answer.text, place).to.contain(`href="${place}"`).and.to.contain(`id="${place.slice(1)}"`);
      expect(answer.text).to.contain('<title>Fel: ').and.to.contain(`value="${fields[1]?.[1] ?? ''}"`);
    }
    expect(await site.store.accounts.count()).to.equal(1);
    await lead.post(members, [['name', 'N'], ['email', 'n@example.org'], ['role', 'reader']]);
    const twice = await lead.once('POST', members, { fields: [['_form', lead.formToken], ['name', 'N'], ['email', 'N@example.org'], ['role', 'lead']] });
    expect([twice.status, await roleOf('n@example.org')]).to.deep.equal([409, 'reader']);
  });

  it('an address that has an account keeps its name and its other roles', async () => {
    const other = await signedIn(site, 'analyst', 'another');
    const account = await site.store.accounts.find(other.account);
    await lead.post(members, [['name', 'Another name'], ['email', account?.email ?? ''], ['role', 'reader']]);
    expect((await site.store.accounts.find(other.account))?.name).to.equal(account?.name);
    expect((await site.store.accounts.membershipsOf(other.account)).map(({ inventory: where, role }) => [where, role])).to.deep.equal([['another', 'analyst'], ['every-kind', 'reader']]);
  });

  it('A86: the last lead stays lead, however it is tried, also two at once; a closed account does not count as one', async () => {
    const path = `${members}/${lead.account}`;
    for (const [address, fields] of [[path, [['role', 'reader']]], [`${path}/remove`, []]] as const) {
      const answer = await lead.once('POST', address, { fields: [['_form', lead.formToken], ...fields] });
      expect(answer.status).to.equal(409);
      expect(answer.text).to.contain('minst en projektledare').and.to.contain('Gör någon annan till projektledare först');
    }
    const closed = await signedIn(site, 'lead');
    const account = await site.store.accounts.find(closed.account);
    if (account !== undefined) await site.store.accounts.update({ ...account, isDisabled: true });
    expect((await lead.once('POST', `${path}/remove`, { fields: [['_form', lead.formToken]] })).status).to.equal(409);

    const second = await signedIn(site, 'lead');
    const place = (who: DeskVisitor): Parameters<typeof removeMember>[1] => ({ who: who.account, survey: 'every-kind', inventory });
    const results = await Promise.all([
      codesOf(removeMember(site.store, place(lead), second.account)), codesOf(changeMember(site.store, place(second), lead.account, { role: 'reader', units: [] })),
    ]);
    expect(results.flat()).to.deep.equal(['last_lead']);
    const leads = (await site.store.accounts.membersOf(inventory)).filter(({ role, account: id }) => role === 'lead' && id !== closed.account);
    expect(leads).to.have.length(1);
  });

  it('A86: the last system owner is neither closed nor unmade, also two at once', async () => {
    const owner = await signedIn(site, 'owner');
    for (const change of ['disable', 'unmake_owner']) {
      const answer = await owner.once('POST', `/sv/w/system/${owner.account}`, { fields: [['_form', owner.formToken], ['change', change]] });
      expect(answer.status).to.equal(409);
      expect(answer.text).to.contain('minst en systemägare').and.to.contain(`href="#${change}"`);
    }
    const second = await signedIn(site, 'owner');
    const results = await Promise.all([
      codesOf(changeAccount(site.store, owner.account, second.account, 'disable')), codesOf(changeAccount(site.store, second.account, owner.account, 'unmake_owner')),
    ]);
    expect(results.flat()).to.deep.equal(['last_owner']);
  });

  it('T4: ids in a form mean nothing: a lead changes roles of this inventory only, and makes nobody owner', async () => {
    const theirs = await signedIn(site, 'lead', 'another');
    const tries: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
      [`${members}/${theirs.account}`, [['role', 'reader'], ['inventory', 'another'], ['survey', 'of-another']]],
      [`${members}/${theirs.account}/remove`, [['inventory', 'another']]],
      [`${members}/not-an-id`, [['role', 'reader']]], [`${members}/';%20drop%20table%20desk.account;--`, [['role', 'reader']]],
    ];
    for (const [path, fields] of tries) expect((await lead.once('POST', path, { fields: [['_form', lead.formToken], ...fields] })).status, path).to.equal(404);
    expect((await lead.once('GET', `${members}/${theirs.account}`)).status).to.equal(404);
    expect((await site.store.accounts.membershipsOf(theirs.account)).map(({ role }) => role)).to.deep.equal(['lead']);
    await lead.post('/sv/w/account', [['name', 'Ny'], ['language', 'en'], ['isOwner', 'true'], ['id', theirs.account], ['email', 'x@example.org'], ['account', theirs.account]]);
    const self = await site.store.accounts.find(lead.account);
    expect([self?.name, self?.language, self?.isOwner, self?.email.startsWith('lead')]).to.deep.equal(['Ny', 'en', false, true]);
    expect((await lead.once('POST', `/sv/w/system/${lead.account}`, { fields: [['_form', lead.formToken], ['change', 'make_owner']] })).status).to.equal(403);
  });

  it('T4, T12: nobody gives themselves the role that reads answers: not a lead, not an owner, in no order; somebody else can', async () => {
    const second = await signedIn(site, 'lead');
    const owner = await signedIn(site, 'owner');
    const addressOf = async (who: DeskVisitor): Promise<string> => (await site.store.accounts.find(who.account))?.email ?? '';
    const own = [
      await lead.once('POST', `${members}/${lead.account}`, { fields: [['_form', lead.formToken], ['role', 'analyst']] }),
      await owner.once('POST', members, { fields: [['_form', owner.formToken], ['name', 'Jag'], ['email', await addressOf(owner)], ['role', 'analyst']] }),
    ];
    for (const answer of own) {
      expect([answer.status, answer.text.includes('href="#role"')]).to.deep.equal([403, true]);
      expect(answer.text).to.contain('Någon annan behöver ge dig den rollen').and.to.contain('Be en annan projektledare eller systemägaren');
    }
    const reader = await owner.once('POST', members, { fields: [['_form', owner.formToken], ['name', 'Jag'], ['email', await addressOf(owner)], ['role', 'reader']] });
    expect(reader.status, 'another role is theirs to take').to.equal(303);
    expect((await owner.once('POST', `${members}/${owner.account}`, { fields: [['_form', owner.formToken], ['role', 'analyst']] })).status).to.equal(403);
    expect([await roleOf(await addressOf(lead)), await roleOf(await addressOf(owner))]).to.deep.equal(['lead', 'reader']);
    expect((await site.store.audit.list(10)).filter(({ detail }) => JSON.stringify(detail).includes('analyst'))).to.deep.equal([]);
    expect((await second.once('POST', `${members}/${lead.account}`, { fields: [['_form', second.formToken], ['role', 'analyst']] })).status).to.equal(303);
    expect(await roleOf(await addressOf(lead))).to.equal('analyst');
  });

  it('no survey takes the name of a page of the desk, where it could not be reached', async () => {
    const actor = await findActor(site.services, lead.cookies.get('__Host-behov-desk') ?? '');
    if (actor === undefined) throw new Error('nobody is signed in');
    for (const slug of ['account', 'system', 'new']) {
      const written = { file: 'survey.yaml', text: everyKind().replace('survey: every-kind', `survey: ${slug}`), beside: new Map<string, string>() };
      expect(await codesOf(addSurvey(site.store, actor, written)), slug).to.deep.equal(['survey_name_taken']);
    }
  });

  it('an owner opens an account and closes it; one that is closed shows in both lists', async () => {
    const owner = await signedIn(site, 'owner');
    expect((await owner.post('/sv/w/system', [['name', 'Ida'], ['email', 'ida@example.org']])).text).to.contain('Kontot är skapat');
    expect((await owner.once('POST', '/sv/w/system', { fields: [['_form', owner.formToken], ['name', 'Ida'], ['email', 'ida@example.org']] })).status).to.equal(409);
    const ida = (await site.store.accounts.findByEmail('ida@example.org'))?.id ?? '';
    await lead.post(members, [['name', 'Ida'], ['email', 'ida@example.org'], ['role', 'reader']]);
    expect((await owner.post(`/sv/w/system/${ida}`, [['change', 'disable']])).text).to.contain('Avstängt konto');
    expect((await lead.get(members)).text).to.contain('Avstängt konto');
    expect((await owner.once('POST', `/sv/w/system/${ida}`, { fields: [['_form', owner.formToken], ['change', 'delete']] })).status).to.equal(404);
    expect((await new Visitor(site).once('GET', `/sv/w/system/${ida}`)).status).to.equal(302);
  });
});
