import type { Columns } from '../../../analysis/frame/columns.js';
import type { StoredVersions } from '../../frames/storedVersions.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { refuse } from '../../problems/refuse.js';
import { draftEdition, type EditionDraft } from '../draftEdition.js';
import type { ComposedEdition } from '../composeEdition.js';
import { heldBack } from '../heldBack.js';
import { loadEdition } from '../loadEdition.js';
import { withoutSummary } from '../plan/withoutSummary.js';
import { releaseColumns } from '../releaseColumns.js';
import { repeatEdition } from '../repeatEdition.js';
import { carriedReleases } from '../results/carriedReleases.js';
import { readWave } from '../results/earlierReleased.js';
import { sealFrozen } from '../results/frozenTables.js';
import { readRelease, type ReleasedBefore } from '../results/releasedBefore.js';
import { pilotsTold } from '../support/pilotsTold.js';
import { sealEdition } from '../sealEdition.js';
import { unsoundTexts } from '../unsoundTexts.js';
import type { EditionTask, FreezeTask, ReleaseResult, ReleaseTask, SealedRelease } from './releaseTask.js';
import type { ReleaseStage } from './watched.js';

export type TellStage = (stage: ReleaseStage) => void;

/** Compared with everything shown before it: two steps that are large enough may add up to one that is not. */
function heldBackBy(earlier: readonly ReleasedBefore[], { counted, answered }: Pick<EditionDraft, 'counted'> & { readonly answered: number }, number: string): readonly Problem[] {
  return earlier.flatMap((before) => heldBack(before, counted, answered, number));
}

function freeze(columns: Columns, { wanted, earlier: stored }: FreezeTask, versions: StoredVersions, tell: TellStage): SealedRelease {
  const earlier = carriedReleases(stored.map(readRelease), versions);
  const released = releaseColumns(columns, columns.definition, wanted, earlier, () => tell('protecting'));
  tell('checking');
  refuse(heldBackBy(earlier, released, '').map(({ params }) => ({ code: 'results_held_back', params })));
  return { answered: released.answered, ...sealFrozen(released, versions.newest) };
}

/** Errors ProblemError with what the texts say that the numbers do not. */
function sealSound(draft: ComposedEdition): SealedRelease {
  refuse([...unsoundTexts(draft), ...withoutSummary(draft.edition)]);
  return { answered: draft.edition.answered, ...sealEdition(draft.edition) };
}

function makeEdition(columns: Columns, { report, about, people, earlier: stored, before, repeats }: EditionTask, versions: StoredVersions, tell: TellStage): SealedRelease {
  // beside numbers that are public already nothing is held back
  if (repeats !== undefined) return sealSound(repeatEdition(loadEdition(repeats).edition, report, about, pilotsTold(stored.map(readRelease))));
  const earlier = carriedReleases(stored.map(readRelease), versions);
  const draft = draftEdition(columns, { report, about, people, ...(before === undefined ? {} : { before: readWave(before) }) }, earlier, () => tell('protecting'));
  tell('checking');
  const { answered } = draft.edition;
  // alone: what the texts get wrong would tell the numbers that are held back
  refuse(heldBackBy(earlier, { counted: draft.counted, answered }, about.number));
  return sealSound(draft);
}

/** Counts, protects, checks and seals: all that takes long when results are frozen or an edition is made. */
export function releaseWork(columns: Columns, task: ReleaseTask, versions: StoredVersions, tell: TellStage): ReleaseResult {
  try {
    tell('counting');
    return 'freeze' in task ? freeze(columns, task.freeze, versions, tell) : makeEdition(columns, task.edition, versions, tell);
  } catch (error) {
    if (error instanceof ProblemError) return { problems: error.problems };
    throw error;
  }
}
