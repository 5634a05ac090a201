/** The register of a pilot, in a file of assumptions on capacity. */
import type { PilotRegister } from '../../analysis/disclosure/releasePilot.js';
import type { PilotShape } from '../../analysis/support/capacityShape.js';
import type { Option } from '../../analysis/survey/definition.js';
import { nearest } from '../../analysis/survey/nearest.js';
import type { Problem } from '../problems/problem.js';
import { whoOf } from './whoOf.js';

/** Shape what was written and found without fault, and the options of the question its requests are told by. */
export function pilotOf({ name, applications, requests }: PilotShape, options: readonly Option[]): PilotRegister {
  return {
    name: name.value,
    ...(applications === undefined ? {} : { applications: { received: applications.received, assessed: applications.assessed, selected: applications.selected, reserve: applications.reserve, ...whoOf(applications) } }),
    ...(requests === undefined
      ? {}
      : {
          requests: {
            question: requests.question.value,
            projects: requests.projects,
            rows: requests.outcomes.map(([type, { met, partly, unmet }]) => ({ code: type.value, label: options.find(({ code }) => code === type.value)?.label ?? new Map<string, string>(), met, partly, unmet })),
            ...whoOf(requests),
          },
        }),
  };
}

/** What is wrong beside the question: nothing told, parts that are more than their whole, options that are none. */
export function pilotFaults({ name, applications, requests, at }: PilotShape, options: readonly Option[]): readonly Problem[] {
  const codes = options.map(({ code }) => code);
  const ofSums = (part: string, count: number, whole: string, most: number): readonly Problem[] => (count <= most || applications === undefined ? [] : [{ code: 'capacity_pilot_sum', params: { part, count, whole, most }, place: applications.at }]);
  return [
    ...(applications === undefined && requests === undefined ? [{ code: 'capacity_pilot_empty', params: { pilot: name.value }, place: at }] : []),
    ...(applications === undefined ? [] : [...ofSums('assessed', applications.assessed, 'received', applications.received), ...ofSums('selected + reserve', applications.selected + applications.reserve, 'assessed', applications.assessed)]),
    ...(requests?.outcomes ?? [])
      .filter(([type]) => codes.length > 0 && !codes.includes(type.value))
      .map(([{ value, at: place }]): Problem => ({ code: 'capacity_staff', params: { method: value, question: requests?.question.value ?? '', nearest: nearest(value, codes) }, place })),
  ];
}
