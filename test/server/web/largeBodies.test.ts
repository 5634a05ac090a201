/** Who may send large bodies, and how many at once. Authority: trust.md A82, T1; memory is bounded by what is read, so bytes and counts are held. */
import { request } from 'node:http';
import { expect } from 'chai';
import { openSite, type Site } from '../collect/openSite.js';
import { everyKind } from '../collect/everyKind.js';
import { signedIn, type DeskVisitor } from '../lead/signedIn.js';
import { fieldsOf, upload } from '../lead/uploaded.js';

const boundary = 'xxxxBOUNDARYxxxx';
const kilobyte = 1024;

function multipart(fields: readonly (readonly [string, string])[]): Buffer {
  const parts = fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  return Buffer.from(`${parts.join('')}--${boundary}--\r\n`);
}

const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };

describe('large bodies', () => {
  let site: Site;
  let lead: DeskVisitor;
  let inside = 0;
  let most = 0;
  let open: () => void = () => undefined;
  let gate: Promise<void> = Promise.resolve();
  before(async () => {
    site = await openSite({
      desk: true,
      routes: [{
        method: 'POST', path: '/:lang/held', who: 'sign_in', files: 8 * kilobyte * kilobyte,
        handle: async () => {
          inside += 1;
          most = Math.max(most, inside);
          await gate;
          inside -= 1;
          return { status: 200, mediaType: 'text/plain; charset=utf-8', body: Buffer.from('done'), cache: 'personal', headers: [] };
        },
      }],
    });
    lead = await signedIn(site, 'lead');
  });
  after(() => site.close());

  /** Announces a large body and sends none of it. */
  const announce = (cookie: string): Promise<number | 'waits'> =>
    new Promise((resolve, reject) => {
      const sent = request({ port: site.port, host: '127.0.0.1', method: 'POST', path: '/en/w/new', agent: false, headers: { ...headers, 'content-length': String(5_000_000), cookie } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.flushHeaders();
      setTimeout(() => {
        resolve('waits');
        sent.destroy();
      }, 500);
    });

  it('without a session more than an ordinary form is refused before it is read, and the page says to sign in', async () => {
    expect(await announce('')).to.equal(413);
    expect(await announce(`behov-desk=${'A'.repeat(43)}`), 'nor with a session that is none').to.equal(413);
    const session = [...lead.cookies].map((pair) => pair.join('=')).join('; ');
    expect(await announce(session), 'who is signed in is read').to.equal('waits');
    const body = multipart([['text', '<'.repeat(1_000 * kilobyte)]]);
    lead.cookies.clear();
    const answer = await lead.once('POST', '/en/w/new', { body, headers: { ...headers, 'content-length': String(body.length) } });
    expect(answer.text).to.contain('You are not signed in').and.to.contain('choose the file again');
    expect(answer.text.length).to.be.lessThan(20 * kilobyte);
    lead = await signedIn(site, 'lead');
  });

  it('A82: an ordinary form comes back whole, also one that could hold files; more than that is not repeated, and it is said', async () => {
    const text = 'å<"&'.repeat(10_000);
    const ordinary = multipart([['file', 'survey.yaml'], ['text', text]]);
    const signedOut = await signedIn(site, 'lead');
    signedOut.cookies.clear();
    const kept = await signedOut.once('POST', '/sv/w/new', { body: ordinary, headers: { ...headers, 'content-length': String(ordinary.length) } });
    expect([kept.status, kept.text.match(/&lt;/g)?.length, kept.text.includes('följer inte med')]).to.deep.equal([403, 10_000, false]);
    const large = multipart([['_form', 'of an earlier page'], ['file', 'survey.yaml'], ['text', '<'.repeat(4_000 * kilobyte)]]);
    const cut = await lead.once('POST', '/sv/w/new', { body: large, headers: { ...headers, 'content-length': String(large.length) } });
    expect([cut.status, cut.text.includes('value="survey.yaml"'), cut.text.includes('följer inte med')]).to.deep.equal([403, true, true]);
    expect(cut.text.length).to.be.lessThan(20 * kilobyte);
  });

  it('A82: a text that may be changed on the page comes along after signing in, and one that could not is not begun on', async () => {
    const line = '# å \n';
    const sized = (survey: string, kilobytes: number): Buffer => Buffer.from(everyKind().replace('survey: every-kind', `survey: ${survey}`) + line.repeat(kilobytes * kilobyte / (Buffer.byteLength(line) + 1)));
    const put = (survey: string, kilobytes: number) => upload(lead, '/sv/w/new', [], { field: 'files', name: 'survey.yaml', bytes: sized(survey, kilobytes) });
    await put('as-much', 180);
    await put('too-much', 210);
    const locked = (await lead.go('GET', '/sv/w/too-much/definition/edit')).text;
    expect(locked).to.match(/<textarea[^>]* readonly/).and.to.match(/är 2\d\d kB\. Över 200 kB går texten inte att ändra här/);
    const open = (await lead.go('GET', '/sv/w/as-much/definition/edit')).text;
    expect(open).to.include('högst 200 kB').and.not.match(/<textarea[^>]* readonly/);
    const text = sized('as-much', 180).toString().replaceAll('\n', '\r\n');
    const body = multipart([['_form', lead.formToken], ...fieldsOf(open), ['text', text]]);
    const signedOut = await signedIn(site, 'lead');
    signedOut.cookies.clear();
    const kept = await signedOut.once('POST', '/sv/w/as-much/definition/edit', { body, headers: { ...headers, 'content-length': String(body.length) } });
    expect([kept.status, kept.text.split('# å').length, kept.text.includes('följer inte med')]).to.deep.equal([403, text.split('# å').length, false]);
    const typed = await upload(lead, '/sv/w/new', [['file', 'survey.yaml'], ['text', `behov: [\n${line.repeat(40_000)}`]]);
    expect(typed.text, 'what is nowhere else may be changed where it stands').to.include('# å').and.not.match(/<textarea[^>]* readonly/);
  });

  it('two are taken at once, some wait their turn, and the rest are told when to come back', async () => {
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const body = multipart([['_form', lead.formToken], ['text', 'x'.repeat(300 * kilobyte)]]);
    const answers = Array.from({ length: 40 }, () => lead.once('POST', '/en/held', { body, headers: { ...headers, 'content-length': String(body.length) } }));
    const first = await Promise.race(answers);
    expect([first.status, first.headers['retry-after']]).to.deep.equal([503, '5']);
    let refused = 0;
    for (const answer of answers) void answer.then(({ status }) => void (refused += status === 503 ? 1 : 0));
    for (let tries = 0; tries < 500 && (inside < 2 || refused < 18); tries += 1) await new Promise((resolve) => { setTimeout(resolve, 20); });
    open();
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(most).to.equal(2);
    expect([200, 503].map((wanted) => statuses.filter((status) => status === wanted).length)).to.deep.equal([22, 18]);
  });
});
