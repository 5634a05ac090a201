/**
 * A mixed answer is read many times and changed never: its JSON is kept as the text it is read as, and not written out anew at
 * each reading, which was most of what reading cost. It is the text that `jsonb` gives, so that its form tells nothing of who
 * typed what in which order. What waits to be mixed stays as it is, and is written out when it is.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table answers.response alter column content type json using content::text::json');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table answers.response alter column content type jsonb using content::jsonb');
}
