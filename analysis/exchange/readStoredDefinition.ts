import type { Definition, LatticeTable } from '../survey/definition.js';
import { readDefinition } from './readDefinition.js';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function latticeOf(document: Record<string, unknown>): readonly LatticeTable[] {
  const tables: readonly unknown[] = Array.isArray(document['lattice']) ? document['lattice'] : [];
  return tables.flatMap((table) => (isRecord(table) && typeof table['question'] === 'string' && typeof table['by'] === 'string' ? [{ question: table['question'], by: table['by'] }] : []));
}

/** Every page of the desk needs the same few, and reading one takes a tenth of a second. */
const kept = new Map<string, Definition>();
const mostKept = 12;

/**
 * A definition that was accepted once: people have answered it and reports were made from it, so it must be readable for
 * ever. Rules about what may be published have grown stricter since some were stored. They are for new editions, which
 * are made from a definition that is held against all of them; here such a table is no fault.
 *
 * Shape the stored document and a name for it. Errors when it no longer reads, which is a fault of ours.
 */
export function readStoredDefinition(source: string, name: string): Definition {
  const known = kept.get(source);
  if (known !== undefined) return known;
  const definition = read(source, name);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(source, definition);
  return definition;
}

function read(source: string, name: string): Definition {
  const reading = readDefinition(source, name);
  if (reading.definition !== undefined) return reading.definition;
  const faults = reading.faults.map(({ code }) => code);
  const document: unknown = JSON.parse(source);
  if (isRecord(document) && faults.every((code) => code.startsWith('LATTICE_'))) {
    const { definition } = readDefinition(JSON.stringify({ ...document, lattice: [] }), name);
    if (definition !== undefined) return { ...definition, lattice: latticeOf(document) };
  }
  throw new Error(`the stored definition ${name} no longer reads: ${faults.join(', ')}`);
}
