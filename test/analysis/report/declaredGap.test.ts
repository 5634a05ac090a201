/** Which of two grids is what matters is declared, never guessed. Authority: docs/survey-definition.md. */
import { expect } from 'chai';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { changesBetween } from '../../../analysis/survey/versions/changesBetween.js';
import { everyChart, everyChartEdition, plainNames } from '../../support/everyChart.js';

const made = everyChart({ survey: 'every', name: plainNames(), size: 6, people: 300 });

/** The survey as a value, with a key more at some questions. */
function declaring(more: Readonly<Record<string, object>>): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(made.survey), (_key, value: unknown) => (typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && 'kind' in value ? { ...value, ...more[value.code] } : value)) as Readonly<Record<string, unknown>>; // what was an object is one
}
const reading = (more: Readonly<Record<string, object>>) => readDefinition(JSON.stringify(declaring(more)), 'survey.yaml');
const figures = (more: Readonly<Record<string, object>>, people = made) => everyChartEdition({ ...people, survey: declaring(more), plan: undefined }).edition;
const gaps = (edition: ReturnType<typeof figures>) => edition.plan.figures.flatMap(({ chart, question, availability }) => (availability === undefined ? [] : [[chart, question, availability]]));

describe('a grid that names the one it is set against', () => {
  it('is shown with it in a report that nobody has planned, after its own figure; two alike grids of which neither says so are not', () => {
    expect(gaps(figures({}))).to.deep.equal([]);
    const edition = figures({ matters: { availability: 'there' } });
    expect(gaps(edition)).to.deep.equal([['need-gap', 'matters', 'there']]);
    const place = edition.plan.figures.findIndex(({ availability }) => availability !== undefined);
    expect(edition.plan.figures[place - 1]).to.include({ question: 'matters', chart: 'grid-heatmap' });
    const title = (language: 'sv' | 'en') => edition.texts[language].figures[place]?.title;
    expect([title('sv'), title('en')]).to.satisfy(([sv, en]: readonly string[]) => /^Skillnaden mellan ”Namn \w+” och ”Namn \w+”$/.test(sv ?? '') && /^The gap between “Name \w+” and “Name \w+”$/.test(en ?? ''));
    // the other way round is another statement
    expect(gaps(figures({ there: { availability: 'matters' } }))).to.deep.equal([['need-gap', 'there', 'matters']]);
  });

  it('has a fault where they are not alike, or each names the other', () => {
    for (const [more, faults] of [
      [{ matters: { availability: 'opinions' } }, 1], [{ matters: { availability: 'there' }, there: { availability: 'matters' } }, 2], [{ matters: { availability: 'there' } }, 0],
    ] as const) expect((reading(more).faults ?? []).map(({ code }) => code), JSON.stringify(more)).to.deep.equal(Array(faults).fill('GRID_PAIR'));
  });

  it('may be said of a survey that has answers: it changes none', () => {
    const [before, after] = [reading({}).definition, reading({ matters: { availability: 'there' } }).definition];
    if (before === undefined || after === undefined) throw new Error('faults');
    const { structure, wording } = changesBetween(before, after);
    expect([structure, wording.map(({ path }) => path.split('.').at(-1))]).to.deep.equal([[], ['availability']]);
  });
});
