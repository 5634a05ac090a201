/** Results at the desk: what may be published and no more, however it is asked for. */
import { expect } from 'chai';
import type { Response } from '../../../../analysis/survey/answers.js';
import { freezeResults } from '../../../../server/acts/results/freezeResults.js';
import { openSite, putSurvey, type Site } from '../../collect/openSite.js';
import { signedIn, type DeskVisitor } from '../signedIn.js';
import { answerOf, answersTo, exploredSurvey } from './explored.js';

const text = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/&nbsp;|\u00a0/g, ' ').replaceAll('&lt;', '<').replaceAll('&#x3D;', '=').replace(/\u00ad/g, '').replace(/\s+/g, ' ');

describe('the results at the desk', () => {
  let site: Site;
  let lead: DeskVisitor;
  let analyst: DeskVisitor;
  let reader: DeskVisitor;
  before(async () => {
    site = await openSite({ desk: true });
    [lead, analyst, reader] = [await signedIn(site, 'lead'), await signedIn(site, 'analyst'), await signedIn(site, 'reader')];
  });
  after(() => site.close());

  const put = async (slug: string, answers: readonly Response[], state: 'open' | 'closed' = 'closed'): Promise<void> => {
    await putSurvey(site.store, exploredSurvey(slug), state);
    await site.store.answers.addAll(slug, answers);
  };
  const freeze = (slug: string): Promise<'frozen' | 'same'> => freezeResults(site.store, { survey: slug, who: lead.account, now: site.services.clock() });
  const page = (slug: string, query = '', who = lead, language = 'sv') => who.once('GET', `/${language}/w/${slug}/results${query}`);

  it('wait until the collection has closed: nothing is told while answers come in', async () => {
    await put('still-open', answersTo(40), 'open');
    const shown = await page('still-open');
    expect(shown.status).to.equal(200);
    expect(text(shown.text)).to.contain('öppnas när insamlingen har stängt').and.not.to.contain('Statistik');
    expect(shown.text).not.to.contain('action="/sv/w/still-open/results"');
    const refused = await lead.once('POST', '/sv/w/still-open/results', { fields: [['_form', lead.formToken]] });
    expect(refused.status).to.equal(409);
    expect(text(refused.text)).to.contain('Resultaten kan inte öppnas medan enkäten tar emot svar');
    expect(await site.store.frozen.list('still-open')).to.deep.equal([]);
  });

  it('P90: of fewer than ten only their number is shown, and why', async () => {
    await put('few', answersTo(9));
    const { text: html } = await page('few');
    expect(text(html)).to.contain('9 har svarat. Med färre än 10 svar visas bara antalet').and.not.to.contain('Statistik');
    expect((await lead.once('POST', '/sv/w/few/results', { fields: [['_form', lead.formToken]] })).status).to.equal(422);
    expect(await site.store.frozen.list('few')).to.deep.equal([]);
  });

  describe('opened', () => {
    before(async () => {
      await put('explored', answersTo(200));
      expect((await page('explored')).text).to.contain('action="/sv/w/explored/results"');
      expect(text((await page('explored', '', reader)).text)).to.contain('när en projektledare har öppnat dem');
      const opened = await lead.post('/sv/w/explored/results', []);
      expect(text(opened.text)).to.contain('Resultaten är räknade och ligger nu fast.');
    });

    it('are frozen once, by somebody whose name is in the log', async () => {
      expect(await freeze('explored')).to.equal('same');
      const [entry] = (await site.store.audit.list(20, { surveys: ['explored'] })).filter(({ act }) => act === 'freeze_results');
      expect([entry?.who, entry?.detail['answered']]).to.deep.equal([lead.account, 200]);
    });

    const asked: readonly (readonly [what: string, query: string, says: readonly string[]])[] = [
      ['a question by role', '?question=methods&by=role&answer=statistics', ['Per ', 'Jämfört med övriga', 'Högre', 'p < 0,001', 'Skiljer sig grupperna åt?', 'Om du delar upp efter institution visas']],
      ['everyone', '?question=methods', ['Statistik', '95 % konfidensintervall', 'Om du delar upp efter']],
      ['another level', '?question=methods&level=99', ['99 % konfidensintervall']],
      ['one group', '?question=methods&only=role:student', ['Bara Doktorand', '100']],
      ['numbers', '?question=hours&by=role', ['Medelvärde', 'Median', 'Medelvärde och median bland dem som svarade', 'n = 200', 'Intervallet är medelvärdets (Student)', 'Annan 20 (', 'Lägg till i rapporten']],
      ['numbers of one group, which is not everyone', '?question=hours&only=role:student', ['Urval: ', 'n = 100', 'Doktorand 100 ', 'En grupp för sig kan inte läggas till']],
      ['rows of a grid', '?question=met', ['Dåligt', 'Bra']],
      ['one row of a grid', '?question=met&item=statistics', ['Raden Statistik', 'Dåligt']],
      ['table only', '?question=methods&show=table', ['Statistik']],
    ];
    for (const [what, query, says] of asked) {
      it(`show ${what}, with all of it in the address`, async () => {
        const { status, text: html } = await page('explored', query);
        expect(status).to.equal(200);
        for (const words of says) expect(text(html)).to.contain(words);
        expect(html).not.to.match(/NaN|Infinity|undefined|\[object/);
        if (query.includes('only=')) expect(html.split('<table')[1]?.split('</table')[0]).not.to.contain('Alla svarande');
        expect((await page('explored', query, lead, 'en')).status).to.equal(200);
      });
    }

    const notDeclared = ['?question=met&by=role', '?question=hours&by=department', '?question=methods&by=role&only=department:harbour', '?question=methods&by=hours', '?question=role', '?question=comments', '?question=nothing', '?question=methods&only=role:nobody', '?question=methods&by=role;drop', '?question=methods&by=role&by=department', '?question=methods&question=met', '?question=methods&only=role:student&only=role:senior', '?question=constructor&by=__proto__', `?question=${'x'.repeat(2000)}`];
    for (const query of notDeclared) {
      it(`P93: ${query.slice(0, 60)} is not shown, with a code, words and a form to go on`, async () => {
        for (const who of [lead, analyst, reader]) {
          const { status, text: html } = await page('explored', query, who);
          expect(status).to.equal(404);
          expect(text(html)).to.contain('Kod: BREAKDOWN_NOT_ALLOWED').and.not.to.contain('Konfidensintervall');
          expect(html).to.contain('name="question"').and.not.to.match(/<table/);
        }
        expect(text((await page('explored', query, lead, 'en')).text)).to.contain('Code: BREAKDOWN_NOT_ALLOWED');
      });
    }

    const mends: readonly (readonly [query: string, sv: readonly string[], en: readonly string[]])[] = [
      ['?question=methods&by=role&only=role:student', ['för bara Doktorand (', 'Välj antingen en uppdelning eller en grupp, inte både och.'], ['for only Doctoral student (', 'Choose either a split or one group, not both.']],
      ['?question=methods&only=role:nobody', ['för bara ”nobody” (', 'Välj en grupp i listan.'], ['for only “nobody” (', 'Choose a group in the list.']],
      ['?question=methods&by=hours', ['kan delas upp efter'], ['can be split by']],
      ['?question=met&by=role', ['visas bara för alla svarande tillsammans'], ['for all respondents together only']],
      ['?question=nothing', ['Ingen fråga heter så. Välj en fråga i listan.'], ['No question is called that.']],
      ['?question=comments', ['Fria svar visas aldrig som tabell.'], ['Free-text answers are never shown']],
    ];
    for (const [query, sv, en] of mends) {
      it(`P93: ${query} says what may be asked for instead`, async () => {
        for (const words of sv) expect(text((await page('explored', query)).text)).to.contain(words);
        for (const words of en) expect(text((await page('explored', query, lead, 'en')).text)).to.contain(words);
      });
    }

    const strange: readonly (readonly [query: string, sv: string, en: string])[] = [
      ['?question=methods&by=role&answer=statistik', 'Ingen fråga har svaret ”statistik”. Välj ett svar i formuläret.', 'No question has the answer “statistik”.'],
      ['?question=met&item=constructor', 'Ingen fråga har raden ”constructor”.', 'No question has the row “constructor”.'],
      ['?question=methods&level=80', 'Det finns inget konfidensintervall på nivån ”80”. Välj i formuläret, eller skriv någon av 90, 95, 99 i adressen.', 'There is no confidence interval at the level “80”.'],
    ];
    for (const [query, sv, en] of strange) {
      it(`P93: ${query} is told of what there is none`, async () => {
        const shown = await page('explored', query);
        expect([shown.status, text(shown.text).includes(sv), /<table/.test(shown.text)]).to.deep.equal([404, true, false]);
        expect(text((await page('explored', query, lead, 'en')).text)).to.contain(en);
      });
    }

    it('what the form sends along of another question is no fault', async () => {
      for (const query of ['?question=hours&by=role&item=statistics&answer=statistics&only=&level=95', '?question=methods&by=&item=&answer=', '?question=methods&level=99']) expect((await page('explored', query)).status, query).to.equal(200);
    });

    it('stay as they are when a few answers come, go or change, and a report rests on what was seen', async () => {
      const before = text((await page('explored', '?question=methods&by=role')).text);
      await site.store.answers.addAll('explored', [answerOf(3)]);
      expect(text((await page('explored', '?question=methods&by=role')).text)).to.equal(before);
      const refused = await lead.once('POST', '/sv/w/explored/results', { fields: [['_form', lead.formToken]] });
      expect(refused.status).to.equal(409);
      expect(text(refused.text)).to.contain('Resultaten räknas inte om').and.to.match(/Sedan räkningen \d+ [a-z]+ 20\d\d har för få svar/);
      expect(text((await page('explored', '?question=methods&by=role')).text)).to.equal(before);
      expect((await site.store.frozen.list('explored')).length).to.equal(1);
    });

    it('are counted again when enough have come everywhere', async () => {
      await put('growing', answersTo(200));
      await freeze('growing');
      await site.store.answers.addAll('growing', answersTo(200));
      expect(await freeze('growing')).to.equal('frozen');
      expect(text((await page('growing')).text)).to.contain('400 svar');
    });
  });

  it('tell beforehand what another split would hide: as many numbers, and as many whole groups, as its own table then does', async () => {
    let whole = 0;
    for (const count of [120, 140, 200]) {
      await put(`finer-${String(count)}`, answersTo(count));
      await freeze(`finer-${String(count)}`);
      for (const [language, about, all] of [
        ['sv', /Om du delar upp efter institution visas (\d+) av (\d+) tal inte(?:, och (\d+) av (\d+) grupper visas inte alls)?\./, 'Om du delar upp efter institution visas allt.'],
        ['en', /If you split by department, (\d+) of (\d+) numbers are not shown(?:, and (\d+) of (\d+) groups are not shown at all)?\./, 'If you split by department, everything is shown.'],
      ] as const) {
        const before = text((await page(`finer-${String(count)}`, '?question=methods&by=role', lead, language)).text);
        const split = (await page(`finer-${String(count)}`, '?question=methods&by=department', lead, language)).text;
        const table = split.slice(split.indexOf('class="numbers wide"')).split('</table>')[0] ?? '';
        const [, ...groups] = [...(table.split('<tbody')[1] ?? '').matchAll(/<tr[^]*?<\/tr>/g)].map(([row]) => [...row.matchAll(/<td[^>]*>([^]*?)<\/td>/g)].map(([, cell = '']) => /\d/.test(text(cell))));
        const shares = groups.flatMap(([, ...cells]) => cells);
        expect([groups.length, shares.length]).to.deep.equal([3, 18]);
        const [hidden, without] = [shares.filter((isShown) => !isShown).length, groups.filter(([n]) => n === false).length];
        whole += without;
        if (hidden === 0) expect(before, String(count)).to.include(all);
        else expect(about.exec(before)?.slice(1, 5), String(count)).to.deep.equal([String(hidden), '18', ...(without === 0 ? [undefined, undefined] : [String(without), '3'])]);
      }
      if (count === 200) expect(whole, 'there are groups that are hidden, and a split that hides nothing').to.be.greaterThan(0);
    }
  });

  it('P91: where everything is hidden it says so, without a chart', async () => {
    await put('all-alike', answersTo(11, (number) => ({ ...answerOf(number), answers: new Map([...answerOf(number).answers, ['department', { kind: 'unit' as const, code: number < 6 ? 'clinical_north' : 'clinical_south' }]]) })));
    await freeze('all-alike');
    const { text: html } = await page('all-alike', '?question=methods&by=department');
    expect(text(html)).to.contain('Inget tal i den här tabellen får visas');
    expect(html).not.to.match(/<svg[^>]*role="img"|<table/);
  });

  const edges: readonly (readonly [string, (number: number) => Response['answers']])[] = [
    ['equal', (number) => new Map([...answerOf(0).answers, ['role', { kind: 'single' as const, code: number % 2 === 0 ? 'student' : 'senior' }]])],
    ['missing', (number) => new Map([['role', { kind: 'single' as const, code: number % 2 === 0 ? 'student' : 'senior' }], ['comments', { kind: 'text' as const, text: 'x' }]])],
    ['zero', (number) => new Map([...answerOf(number).answers, ['hours', { kind: 'number' as const, value: 0 }], ['methods', { kind: 'multiple' as const, codes: ['nothing'] }]])],
  ];
  for (const [name, answers] of edges) {
    it(`P97: all ${name} makes no number that is none`, async () => {
      await put(`all-${name}`, answersTo(60, (number) => ({ ...answerOf(number), answers: answers(number) })));
      await freeze(`all-${name}`);
      for (const query of ['?question=methods', '?question=methods&by=role', '?question=hours', '?question=hours&by=role', '?question=met', '?question=methods&only=role:student']) {
        const { status, text: html } = await page(`all-${name}`, query);
        expect(status, query).to.equal(200);
        expect(html, query).not.to.match(/NaN|Infinity|undefined|\[object/);
      }
    });
  }

  describe('exact values', () => {
    const fields = (purpose: string, more: readonly (readonly [string, string])[] = []) => [['_form', analyst.formToken], ['purpose', purpose], ['question', 'methods'], ...more] as [string, string][];
    const exact = (purpose: string, more: readonly (readonly [string, string])[] = []) => analyst.once('POST', '/sv/w/exactly/results/exact', { fields: fields(purpose, more) });
    before(() => put('exactly', answersTo(60)));

    it('are for analysts who say what for, and each table is a line in the log', async () => {
      expect((await page('exactly', '/exact', lead)).status).to.equal(403);
      expect((await page('exactly', '/exact', reader)).status).to.equal(403);
      expect((await page('exactly', '/exact', analyst)).text).to.contain('name="purpose"').and.not.to.contain('<table');
      for (const [more, says] of [[['base', 'everybody'], 'Det finns ingen bas som heter ”everybody”. Välj i formuläret, eller skriv någon av answered, shown, eligible, all, selections'], [['level', '80'], 'Det finns inget konfidensintervall på nivån ”80”']] as const) {
        for (const { status, text: html } of [await page('exactly', `/exact?question=methods&${more.join('=')}`, analyst), await exact('Kontroll', [more])]) {
          expect([status, text(html).includes(says), html.includes(`href="#${more[0]}"`), /<table/.test(html)], says).to.deep.equal([404, true, true, false]);
        }
      }
      const unsaid = await exact('');
      expect(unsaid.status).to.equal(422);
      expect(unsaid.text).not.to.contain('<table');
      const shown = await exact('Kontroll av rapporten', [['by', 'department'], ['where', 'role = student'], ['base', 'eligible']]);
      expect(shown.status).to.equal(200);
      expect(text(shown.text)).to.contain('Exakta värden. Lämna dem inte vidare').and.to.contain('Hamnforskning 1 3');
      const lines = (await site.store.audit.list(20, { surveys: ['exactly'] })).filter(({ act }) => act === 'see_exact');
      expect(lines.map(({ who, detail }) => [who, detail])).to.deep.equal([[analyst.account, { purpose: 'Kontroll av rapporten', tables: 'methods by department where role = student base eligible', answers: 60 }]]);
    });

    it('are of the answer and the row that were looked at among the results, and lead back to them', async () => {
      const hidden = (html: string) => [...html.matchAll(/<input type="hidden" name="(item|answer)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
      const back = (html: string) => /class="back"><a href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
      const chosen = (html: string, name: string) => new RegExp(`<select[^>]*name="${name}"[^]*?<option value="([^"]*)" selected`).exec(html)?.[1];
      for (const [query, name, value] of [['question=methods&by=department&answer=script&level=90', 'answer', 'script'], ['question=met&item=script', 'item', 'script']] as const) {
        const form = (await page('exactly', `/exact?${query}`, analyst)).text;
        expect([hidden(form), back(form)], query).to.deep.equal([[[name, value]], `/sv/w/exactly/results?${query}`]);
        const shown = await analyst.once('POST', '/sv/w/exactly/results/exact', { fields: [['_form', analyst.formToken], ['purpose', 'Kontroll'], ...new URLSearchParams(query)] });
        expect([shown.status, hidden(shown.text), chosen(shown.text, name)], query).to.deep.equal([200, [], value]);
      }
      for (const query of ['question=methods&by=size', 'question=department']) expect(back((await page('exactly', `/exact?${query}`, analyst)).text), `${query} is not among the results`).to.equal('/sv/w/exactly/results');
    });

    it('are refused where a condition does not read, with all that was entered', async () => {
      const { status, text: html } = await exact('Kontroll', [['where', 'rolle = student']]);
      expect(status).to.be.within(400, 422);
      expect(html).to.contain('value="rolle &#x3D; student"').and.to.contain('Kontroll</textarea>').and.not.to.contain('<table');
    });

    it('differ from the look before by nobody or by several, as exported answers do', async () => {
      await site.store.answers.addAll('exactly', [answerOf(1)]);
      const one = await exact('Igen');
      expect(one.status).to.equal(409);
      expect(one.text).not.to.contain('<table');
      await site.store.answers.addAll('exactly', answersTo(5));
      expect((await exact('Igen')).status).to.equal(200);
    });
  });
});
