/**
 * A program that stores answers until it is killed: the argument is a data folder. It writes a line for each answer
 * that was acknowledged, and only then.
 */
import { randomUUID } from 'node:crypto';
import { readConfig } from '../../server/config.js';
import { openStore } from '../../server/store/openStore.js';
import { aSubmission, hashOf } from './submissions.js';

const config = readConfig({ BEHOV_DATA: process.argv[2] });
const store = await openStore(config, { tenure: 'owns', warn: () => undefined });

async function answer(): Promise<void> {
  const mark = randomUUID();
  const invitationHash = hashOf(mark);
  await store.people.invite('crash', [{ tokenHash: invitationHash }]);
  const submission = aSubmission('crash', mark, { invitationHash });
  // A double click: whichever is acknowledged, one may be stored.
  const outcomes = await Promise.all([store.answers.submit(submission), store.answers.submit(submission)]);
  for (const { outcome } of outcomes) process.stdout.write(`${outcome} ${mark}\n`);
}

async function person(): Promise<void> {
  for (;;) await answer();
}

async function mixer(): Promise<void> {
  for (;;) await store.answers.mix('crash', 5);
}

await Promise.all([...Array.from({ length: 8 }, person), mixer()]);
