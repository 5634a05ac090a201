/** Answers on their way. A draft is found only by who holds its secret, and goes when it is submitted or old. */
import { responseFromJson } from '../../analysis/survey/responseFromJson.js';
import { responseToJson } from '../../analysis/survey/responseToJson.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import { daysKept } from './daysKept.js';
import type { Handle } from './handle.js';
import { query } from './query.js';
import type { Draft, Store } from './store.js';
import { sweepDrafts } from './sweepDrafts.js';
import { vacuum } from './vacuum.js';

interface Row {
  readonly survey: string;
  readonly content: JsonValue;
  readonly consented: boolean;
  readonly amends: Buffer | null;
}

export function draftRepository(handle: Handle): Store['drafts'] {
  return {
    find: (secretHash) => handle.as('drafts', async (db) => {
      const [row] = await query<Row>(
        db, 'select survey, content, consented, amends from drafts.draft where secret_hash = ? and expires >= current_date',
        [secretHash]);
      return row === undefined ? undefined : toDraft(row);
    }),
    save: (secretHash, draft) => handle.as('drafts', async (db) => {
      await query(
        db,
        // a date, not a time, so that it does not tell when somebody answered
        `insert into drafts.draft (secret_hash, survey, content, consented, expires, amends)
         values (?, ?, ?::jsonb, ?, current_date + ?::int, ?)
         on conflict (secret_hash) do update set survey = excluded.survey, content = excluded.content,
           consented = excluded.consented, expires = excluded.expires, amends = excluded.amends`,
        [secretHash, draft.survey, contentOf(draft), draft.consented, daysKept, draft.amends ?? null]);
    }),
    eraseAll: (survey) => handle.as('drafts', async (db) => (await query(
      db, 'delete from drafts.draft where survey = ? returning survey', [survey])).length),
    // as the mixer, which sweeps by the same keys: the drafts' own role does not know what was sent
    count: (survey) => handle.as('mixer', async (db) => {
      const [row] = await query<{ n: number }>(
        db,
        `select count(*)::int as n from drafts.draft d
          where d.survey = ? and d.expires >= current_date and d.amends is null
            and not exists (select 1 from keys.submit_key k where k.survey = d.survey and k.key_hash = d.secret_hash)`,
        [survey]);
      return row?.n ?? 0;
    }),
    sweep: async () => {
      const swept = await sweepDrafts(handle);
      // Also when nothing was swept: what went before may have been kept by whoever was still reading.
      await handle.afterwards((outside) => vacuum(outside, 'drafts.draft'));
      return swept;
    },
  };
}

function contentOf({ version, language, reached, answers, seed }: Draft): string {
  return JSON.stringify(responseToJson({ definitionVersion: version, language, reached, answers, ...(seed === undefined ? {} : { seed }) }));
}

function toDraft({ survey, content, consented, amends }: Row): Draft {
  const { definitionVersion, language, reached, answers, seed } = responseFromJson(content);
  return { survey, version: definitionVersion, language, reached, answers, consented, ...(seed === undefined ? {} : { seed }), ...(amends === null ? {} : { amends }) };
}
