/**
 * Somebody who knows when each of their colleagues answered, and gets a copy of the whole database. Authority: trust.md 3.4 A6.
 *
 * What it covers: the order in which people answered and were reminded, the list they were invited from, counters of days
 * and weeks, ids, places and transactions of all rows, and what may be looked at answer by answer while it goes on. What
 * tables and editions tell of groups is held by the attackers of test/analysis/disclosure; the administrator who
 * watches the inbox live is outside the promise (decision 15).
 */
import { expect } from 'chai';
import { onEachDatabase } from '../../support/databases.js';
import { aSubmission, hashOf, marksOfPages } from '../../support/submissions.js';

const people = 100;
const surveys = 4;

/** A guess says for each person, by number in the order of answering, which answer is theirs. */
type Guess = ReadonlyMap<number, string>;

interface Copy {
  /** Marks of the answers, in an order that some column or the file gives. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** Persons, likewise. */
  readonly persons: Readonly<Record<string, readonly number[]>>;
}

onEachDatabase('A6: who knows when everybody answered', (opened) => {
  const tokenOf = (survey: string, person: number) => hashOf(`${survey} token ${person}`);
  const markOf = (survey: string, person: number) => hashOf(`${survey} secret of ${person}`).toString('hex');

  async function answer(survey: string, persons: readonly number[]): Promise<void> {
    const { store } = opened();
    for (const person of persons) {
      await store.answers.submit(aSubmission(survey, markOf(survey, person), { invitationHash: tokenOf(survey, person) }));
      if (person % 5 === 4) await store.answers.mix(survey, 5);
    }
  }

  const invite = (survey: string) => opened().store.people.invite(
    survey, Array.from({ length: people }, (_, i) => ({ tokenHash: tokenOf(survey, (i * 37) % people), department: `d${i % 4}` })));

  /** Everything in order: by place, by transaction, by id. */
  async function copyOf(survey: string): Promise<Copy> {
    const { database } = opened();
    const personOf = new Map(Array.from({ length: people }, (_, person) => [tokenOf(survey, person).toString('hex'), person]));
    const orders = { place: 'ctid', transaction: 'xmin::text::bigint, ctid', id: 'id' };
    const answers: Record<string, readonly string[]> = {};
    const persons: Record<string, readonly number[]> = {};
    for (const [name, order] of Object.entries(orders)) {
      const rows = await database.query<{ mark: string }>(
        `select content #>> '{answers,comment,text}' as mark from answers.response where survey = $1 order by ${order}`, [survey]);
      answers[name] = rows.map(({ mark }) => mark);
      const invited = await database.query<{ token: string }>(
        `select encode(token_hash, 'hex') as token from people.invitation where survey = $1 order by ${order}`, [survey]);
      persons[name] = invited.map(({ token }) => personOf.get(token) ?? -1);
    }
    return { answers, persons: { ...persons, answering: Array.from({ length: people }, (_, i) => i), list: Array.from({ length: people }, (_, i) => (i * 37) % people) } };
  }

  /** Lays every order of persons beside every order of answers, and both the other way round. */
  function guessesOf({ answers, persons }: Copy): ReadonlyMap<string, Guess> {
    return new Map(Object.entries(persons).flatMap(([who, order]) => Object.entries(answers).flatMap(([what, marks]) => [
      [`${who} beside ${what}`, new Map(order.map((person, i) => [person, marks[i] ?? '']))] as const,
      [`${who} against ${what}`, new Map(order.map((person, i) => [person, marks.at(-1 - i) ?? '']))] as const,
    ])));
  }

  const hitsIn = (survey: string, guess: Guess) => [...guess].filter(([person, mark]) => markOf(survey, person) === mark).length;
  /** Over tossing a coin for something that half of them have: who finds the answer knows, who does not is right half the time. */
  const advantageOf = (hits: number, guesses: number) => (hits / guesses - 1 / people) / 2;

  it('guesses no better than chance after the night, by any order of anything beside any other; and does before it', async () => {
    const { store } = opened();
    const names = Array.from({ length: surveys }, (_, i) => `attacked-${i}`);
    const guesses = surveys * people;
    const hits = async (): Promise<ReadonlyMap<string, number>> => {
      const sums = new Map<string, number>();
      for (const survey of names) {
        for (const [name, guess] of guessesOf(await copyOf(survey))) sums.set(name, (sums.get(name) ?? 0) + hitsIn(survey, guess));
      }
      return sums;
    };
    for (const survey of names) {
      await invite(survey);
      await answer(survey, Array.from({ length: people }, (_, person) => person));
    }
    // the same attacker, a day earlier: batches of five in order of time. Were this not found, the test would see nothing.
    const before = await hits();
    expect(before.size).to.equal(30);
    expect(advantageOf(before.get('answering beside place') ?? 0, guesses)).to.be.greaterThan(0.05);
    expect(advantageOf(before.get('transaction beside transaction') ?? 0, guesses)).to.be.greaterThan(0.05);
    // four guesses are right by chance; that some way of guessing finds twelve happens in one night of forty, and then
    // another night is asked
    for (let night = 1; ; night += 1) {
      for (const survey of names) await store.upkeep.reshuffle(survey);
      const found = [...(await hits())].filter(([, n]) => advantageOf(n, guesses) >= 0.01);
      if (found.length === 0) break;
      expect(night, found.map(([name]) => name).join(', ')).to.be.lessThan(3);
    }
  }).timeout(120_000);

  it('and looks at every answer again and again while they come, sees them come by five or more, and never one of somebody just seen', async () => {
    const { store } = opened();
    await invite('watched');
    let seen = new Set<string>();
    const steps: number[] = [];
    for (let person = 0; person < people; person += 1) {
      await store.answers.submit(aSubmission('watched', markOf('watched', person), { invitationHash: tokenOf('watched', person) }));
      if (person % 3 === 2) await store.answers.mix('watched', 5);
      const look = await store.answers.look('watched', hashOf('look'));
      if (look === undefined) throw new Error('a look was refused though nobody withdrew');
      const now = new Set(await marksOfPages(store.answers.readMixed('watched', look)));
      const added = [...now].filter((mark) => !seen.has(mark)).length;
      if (added > 0) steps.push(added);
      seen = now;
    }
    expect(steps.length).to.be.greaterThan(10);
    expect(Math.min(...steps)).to.be.at.least(5);
  }).timeout(60_000);

  it('finds days and weeks in the counters, no time in any table of people or answers, and drafts that name nobody', async () => {
    const { database } = opened();
    const times = await database.query<{ table: string; column: string; type: string }>(
      `select table_schema || '.' || table_name as table, column_name as column, data_type as type from information_schema.columns
        where table_schema in ('people', 'answers', 'keys', 'links', 'drafts') and data_type ~ 'time|date|interval' order by 1, 2`);
    expect(times.map(({ table, column, type }) => `${table}.${column} ${type}`)).to.deep.equal([
      'drafts.draft.expires date', 'people.day_count.day date',
      // when mail may go out, set before anybody reads it
      'people.delivery.not_before timestamp with time zone', 'people.round.send_from timestamp with time zone',
    ]);
    const naming = await database.query<{ column: string }>(
      `select column_name as column from information_schema.columns where table_schema = 'drafts' order by 1`);
    expect(naming.map(({ column }) => column)).to.deep.equal(['amends', 'consented', 'content', 'expires', 'secret_hash', 'survey']);
  });
});
