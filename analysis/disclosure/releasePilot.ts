import { areRequestsOpen, earlierOfPilot, isFlowOpen } from './pilotBeside.js';
import { defaultLimits, type Profile } from './published.js';
import type { AnsweredFor } from './answeredFor.js';
import type { FlowEnd, PublishedFlow, PublishedPilot, PublishedRequests, RequestRow } from './publishedPilot.js';

export interface PilotApplications extends AnsweredFor {
  readonly received: number;
  readonly assessed: number;
  readonly selected: number;
  readonly reserve: number;
}

export interface PilotRegister {
  readonly name: string;
  readonly applications?: PilotApplications;
  readonly requests?: AnsweredFor & { readonly question: string; readonly projects: number; readonly rows: readonly RequestRow[] };
}

/**
 * An application has a person behind it who was turned down or not. In public, ends that a handful met are told together
 * with the next, so that neither they nor what is left of a sum says who; requests are told of ten projects or more, since
 * which of them asked is then not told. Beside an edition that has told of it, what differs must be as many.
 *
 * Shape   what the register says, sums checked, and what earlier editions told of pilots; what may be told out
 * Source  `statistics.md` 16.2 and 16.3: a single hidden part of a known sum is no secret; 16.7
 */
export function releasePilot({ name, applications, requests }: PilotRegister, profile: Profile, editions: readonly PublishedPilot[] = []): PublishedPilot {
  const { k, minimumBase } = profile === 'public' ? defaultLimits : { k: 1, minimumBase: 0 };
  const earlier = earlierOfPilot(name, applications?.received, editions, k);
  return {
    name,
    applications: applications === undefined ? null : releasedFlow(applications, earlier, k),
    requests: requests === undefined ? null : releasedRequests(requests, earlier, minimumBase),
    k,
    fewestProjects: minimumBase,
  };
}

function releasedFlow({ received, assessed, selected, reserve, source, date, owner }: PilotApplications, earlier: readonly PublishedPilot[], k: number): PublishedFlow {
  const turned = assessed - selected - reserve;
  const outside = received - assessed;
  const ways: readonly (readonly (readonly [FlowEnd, number])[])[] = [
    [['selected', selected], ['reserve', reserve], ['not_selected', turned], ['outside', outside]],
    [['selected', selected], ['reserve_or_not', reserve + turned], ['outside', outside]],
    [['selected', selected], ['reserve', reserve], ['not_selected_or_outside', turned + outside]],
    [['selected', selected], ['not_selected_in_all', received - selected]],
  ];
  const safe = ways.filter((way) => way.every(([, count]) => count === 0 || count >= k));
  const ends = safe.find((way) => isFlowOpen(way, earlier, k)) ?? [];
  const toldApart = ends.some(([end]) => end === 'outside');
  return { received, assessed: toldApart ? assessed : null, ends: ends.map(([end, count]) => ({ end, count })), source, date, owner, ...(ends.length === 0 && safe.length > 0 ? { besideEarlier: true } : {}) };
}

function releasedRequests({ question, projects, rows, source, date, owner }: NonNullable<PilotRegister['requests']>, earlier: readonly PublishedPilot[], fewest: number): PublishedRequests {
  const isSafe = projects >= fewest;
  const isTold = isSafe && areRequestsOpen(projects, earlier, fewest);
  const all = (row: RequestRow) => row.met + row.partly + row.unmet;
  return { question, projects: isTold ? projects : null, rows: isTold ? rows.toSorted((a, b) => all(b) - all(a)) : [], source, date, owner, ...(isSafe && !isTold ? { besideEarlier: true } : {}) };
}
