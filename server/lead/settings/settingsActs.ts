/** What the settings page sends: the page again with what is wrong, or back to it with what was done. */
import { changeSettings } from '../../acts/lifecycle/changeSettings.js';
import { moves, moveSurvey, type Moving } from '../../acts/lifecycle/moveSurvey.js';
import { restoreSurvey, trashSurvey } from '../../acts/lifecycle/trashSurvey.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import { ProblemError } from '../../problems/problem.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { readReasons } from '../definition/readStep.js';
import { seenRevision } from '../definition/readUpload.js';
import { actorOf } from '../deskPage.js';
import { settingsPage } from './settingsPage.js';

const surveyOf = (visit: Visit): string => visit.params.get('survey') ?? '';

/** @param act gives what is said when it is done */
async function tried(services: Services, visit: Visit, act: () => Promise<string>): Promise<Reply> {
  try {
    const said = await act();
    return redirect(`/${visit.language}/w/${surveyOf(visit)}/settings?said=${said}`);
  } catch (error) {
    if (error instanceof ProblemError) return settingsPage(services, visit, error.problems);
    throw error;
  }
}

/** Two who press at once: the second sees what the first did, and says so. */
async function moveOnce(services: Services, moving: Moving): Promise<'moved' | 'already'> {
  try {
    return await moveSurvey(services.store, moving);
  } catch (error) {
    if (error instanceof ProblemError && error.problems[0].code === 'survey_changed') return moveSurvey(services.store, moving);
    throw error;
  }
}

export function moveHere(services: Services, visit: Visit): Promise<Reply> {
  return tried(services, visit, async () => {
    const asked = visit.form.get('move')?.[0];
    const move = moves.find((each) => each === asked);
    if (move === undefined) throw new ProblemError({ code: 'web_bad_request', params: {} });
    const moving = { who: actorOf(visit).account.id, survey: surveyOf(visit), move, reasons: readReasons(visit.form), today: dateInStockholm(services.clock()), language: visit.language };
    return (await moveOnce(services, moving)) === 'moved' ? move : `already_${move}`;
  });
}

function readTarget(visit: Visit): number | null {
  const typed = (visit.form.get('target')?.[0] ?? '').replace(/[\s%]/g, '');
  if (typed === '') return null;
  if (!/^\d{1,3}$/.test(typed) || Number(typed) < 1 || Number(typed) > 100) throw new ProblemError({ code: 'target_bad', params: {}, field: 'target' });
  return Number(typed);
}

export function changeSettingsHere(services: Services, visit: Visit): Promise<Reply> {
  return tried(services, visit, async () => {
    const earlier = visit.form.get('earlier')?.[0] ?? '';
    const settings = { entry: visit.form.get('entry')?.[0] === 'invited' ? 'invited' as const : 'open' as const, target: readTarget(visit), earlier: earlier === '' ? null : earlier };
    await changeSettings(services.store, { who: actorOf(visit).account.id, survey: surveyOf(visit), seen: seenRevision(visit) }, settings);
    return 'settings';
  });
}

export function trashHere(services: Services, visit: Visit): Promise<Reply> {
  return tried(services, visit, async () => {
    await trashSurvey(services.store, { who: actorOf(visit).account.id, survey: surveyOf(visit), typed: visit.form.get('name')?.[0] ?? '', today: dateInStockholm(services.clock()) });
    return 'trash';
  });
}

export function restoreHere(services: Services, visit: Visit): Promise<Reply> {
  return tried(services, visit, async () => {
    await restoreSurvey(services.store, { who: actorOf(visit).account.id, survey: surveyOf(visit) });
    return 'restore';
  });
}
