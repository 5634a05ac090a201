/** Does the jobs that wait, as the worker of a running program would: what was asked for by mail lies in `site.mail.messages`. */
import { accessHandlers } from '../../../../server/acts/accessJobs.js';
import type { Site } from '../../collect/openSite.js';

export async function deliver({ store, mail, services }: Site): Promise<void> {
  const { clock, randomBytes, config } = services;
  const handlers = accessHandlers({ store, mail, clock, randomBytes, publicUrl: config.publicUrl });
  for (let job = await store.jobs.take(); job !== undefined; job = await store.jobs.take()) {
    await handlers.get(job.kind)?.(job);
    await store.jobs.finish(job.id);
  }
}

/** Path of the sign-in page in the newest message. */
export function linkIn({ mail }: Site): string {
  const found = /https?:\/\/[^/\s]+(\/\w\w\/login\/link\/\S+)/.exec(mail.messages.at(-1)?.text ?? '');
  if (found?.[1] === undefined) throw new Error('no link was mailed');
  return found[1];
}
