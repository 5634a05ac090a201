import type { Services } from '../web/services.js';
import { createDrafts, isAlone } from './drafts.js';
import type { Desk } from './entrance.js';
import { createFloodGate, type GateOptions } from './floodGate.js';
import { createMissGate } from './missGate.js';
import { createSurveys } from './surveys.js';
import { createThrottle } from './throttle.js';
import { visitStage } from './visitStage.js';

/** What the steps of real visits share. */
export function collectDesk(services: Services, gate: GateOptions = {}): Desk {
  const { store, config, randomBytes } = services;
  const clock = (): number => services.clock().getTime();
  const surroundings = { clock, randomBytes, isBehindProxy: config.publicUrl !== undefined };
  return {
    services,
    surveys: createSurveys(store, clock),
    drafts: createDrafts(store, isAlone(config)),
    misses: createMissGate(surroundings),
    letters: createThrottle(clock, 60, 10),
    gate: createFloodGate(surroundings, gate),
    stage: visitStage(services),
  };
}
