/** Brings answers of every version of a survey to its newest, step by step as its leads have stated. */
import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import type { Response } from '../../analysis/survey/answers.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import { carryForward } from '../../analysis/survey/versions/carryForward.js';
import type { Versions } from '../../analysis/survey/versions/targets.js';
import { sameCodes, type VersionStep } from '../../analysis/survey/versions/versionStep.js';
import { versionStepFromJson } from '../../analysis/survey/versions/versionStepFromJson.js';
import type { StoredVersions } from './storedVersions.js';

export interface Carrier {
  readonly newest: Definition;
  carry(response: Response): Response;
}

function stepOf(text: string): VersionStep {
  return versionStepFromJson(JSON.parse(text) as JsonValue); // JSON.parse is typed any and gives nothing else
}

/** The versions one after the other, each with how its answers count under the one after it. */
function chainOf({ steps: stated }: StoredVersions, definitions: ReadonlyMap<number, Definition>): ReadonlyMap<number, Versions> {
  const steps = new Map(stated.map(({ fromVersion, step }) => [fromVersion, stepOf(step)]));
  const versions = [...definitions.keys()].sort((a, b) => a - b);
  return new Map(versions.flatMap((version, i): readonly (readonly [number, Versions])[] => {
    const [from, to] = [definitions.get(version), definitions.get(versions[i + 1] ?? 0)];
    return from === undefined || to === undefined ? [] : [[version, { from, to, step: steps.get(version) ?? sameCodes }]];
  }));
}

/** Versions that answers pass through on their way to the newest. */
export function versionsNeeded({ newest, steps }: Pick<StoredVersions, 'newest' | 'steps'>, used: readonly number[]): readonly number[] {
  const between = steps.flatMap(({ fromVersion }) => [fromVersion, fromVersion + 1]);
  const first = Math.min(newest, ...used);
  return [...new Set([...used, ...between, newest])].filter((version) => version >= first && version <= newest);
}

function definitionsOf({ slug, sources }: StoredVersions, needed: readonly number[]): ReadonlyMap<number, Definition> {
  return new Map(needed.map((version) => {
    const source = sources.get(version);
    if (source === undefined) throw new Error(`${slug} has no version ${version}`);
    return [version, readStoredDefinition(source, `${slug}@${version}`)];
  }));
}

/** What is stated from a version on to the newest, in order; nothing from the newest itself. */
export function stepsSince(stored: StoredVersions, version: number): readonly Versions[] {
  const chain = chainOf(stored, definitionsOf(stored, versionsNeeded(stored, [version])));
  return [...chain].filter(([from]) => from >= version).sort(([a], [b]) => a - b).map(([, step]) => step);
}

/** @param used versions that answers were given under */
export function carrierFrom(stored: StoredVersions, used: readonly number[]): Carrier {
  const { slug, newest } = stored;
  const definitions = definitionsOf(stored, versionsNeeded(stored, used));
  const chain = chainOf(stored, definitions);
  const last = definitions.get(newest);
  if (last === undefined) throw new Error(`${slug} has no version ${newest}`);
  return {
    newest: last,
    carry(response) {
      let carried = response;
      for (let next = chain.get(carried.definitionVersion); next !== undefined; next = chain.get(carried.definitionVersion)) carried = carryForward(next, carried);
      return carried;
    },
  };
}
