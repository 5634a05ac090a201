import { limitFault, recordFault } from '../recordFault.js';
import type { LimitName, Limits } from '../limits.js';
import type { RecordFault, RecordFaultCode, RecordFaults } from '../recordFaults.js';

/** Stops the reading of an XLSX anywhere inside it; caught where the reading began, and given back as its fault. */
export class XlsxFault extends Error {
  readonly fault: RecordFault;

  constructor(fault: RecordFault) {
    super(fault.code);
    this.name = 'XlsxFault';
    this.fault = fault;
  }
}

export function refuse<C extends RecordFaultCode>(code: C, params: RecordFaults[C], file: string): never {
  throw new XlsxFault(recordFault(code, params, { file }));
}

export function refuseBeyond(limits: Limits, what: LimitName, file: string): never {
  throw new XlsxFault(limitFault(limits, what, { file }));
}
