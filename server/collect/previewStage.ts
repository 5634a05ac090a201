/** A visit that leaves nothing behind: what it holds lives in the memory of this process, one preview a session and survey. */
import { createHash } from 'node:crypto';
import { submitAnswer } from '../acts/submitAnswer.js';
import { LastUsed } from '../cache/lastUsed.js';
import type { Draft } from '../store/store.js';
import type { Visit } from '../web/route.js';
import type { Drafts } from './drafts.js';
import type { Stage } from './stage.js';
import type { HeldVisit } from './visitCookie.js';

/** Previews at once, over all sessions; the one that was least lately used goes first. */
const most = 200;

function sessionOf({ actor }: Visit, survey: string): string {
  return createHash('sha256').update(actor?.sessionHash ?? '').update(survey).digest('base64');
}

export function previewDrafts(): Drafts {
  const drafts = new LastUsed<Draft>(most);
  return {
    find: (hash) => Promise.resolve(drafts.find(hash.toString('base64'))),
    save(hash, draft) {
      drafts.keep(hash.toString('base64'), draft);
      return Promise.resolve();
    },
    forget: (hash) => drafts.forget(hash.toString('base64')),
  };
}

export function previewStage(): Stage {
  const held = new LastUsed<HeldVisit>(most);
  return {
    base: ({ language }, survey) => `/${language}/w/${survey}/preview`,
    openness: () => 'open',
    held: (visit, survey) => held.find(sessionOf(visit, survey)),
    hold(visit, survey, now) {
      if (now === undefined) held.forget(sessionOf(visit, survey));
      else held.keep(sessionOf(visit, survey), now);
      return [];
    },
    // whoever looks at it is taken for somebody who was invited, so that both kinds of survey can be walked through
    invitation: (_visit, survey) => Promise.resolve({ hash: Buffer.alloc(32), found: { survey, used: false, revoked: false, declined: false, cell: {} } }),
    forgetInvitation: () => [],
    submit: (answer) => submitAnswer({ answers: { submit: () => Promise.resolve({ outcome: 'stored' }) } }, answer),
  };
}
