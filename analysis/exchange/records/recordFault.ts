import type { Place } from '../../survey/fault.js';
import type { LimitName, Limits } from './limits.js';
import type { RecordFault, RecordFaultCode, RecordFaults } from './recordFaults.js';

export function recordFault<C extends RecordFaultCode>(code: C, params: RecordFaults[C], place: Place): RecordFault {
  return { code, params: { ...params }, place, severity: 'fault' };
}

export function recordWarning<C extends RecordFaultCode>(code: C, params: RecordFaults[C], place: Place): RecordFault {
  return { ...recordFault(code, params, place), severity: 'warning' };
}

export function limitFault(limits: Limits, what: LimitName, place: Place): RecordFault {
  return recordFault('LIMIT_EXCEEDED', { what, limit: limits[what] }, place);
}
