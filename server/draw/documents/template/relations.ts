/** What a part of a package refers to. */
import { element, write } from '../../markup.js';
import type { WordPackage } from './openPackage.js';
import { xmlTree } from './xmlTree.js';
import { elementsIn, valueOf } from './xmlWalk.js';

export interface Relation {
  readonly id: string;
  /** Last word of its type: "header", "image". */
  readonly kind: string;
  readonly type: string;
  /** Part of the package, or an address outside. */
  readonly target: string;
  readonly isOutside: boolean;
}

export function relationsPart(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** Targets are written from the folder of their part, or from the top. */
function resolved(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export function relationsOf(from: WordPackage, part: string): readonly Relation[] {
  const name = relationsPart(part);
  if (!from.names.includes(name)) return [];
  return elementsIn(xmlTree(from.read(name), name)).map((each) => {
    const [type, target] = [valueOf(each, 'Type'), valueOf(each, 'Target')];
    const isOutside = valueOf(each, 'TargetMode') === 'External';
    return { id: valueOf(each, 'Id'), kind: type.slice(type.lastIndexOf('/') + 1), type, target: isOutside ? target : resolved(part, target), isOutside };
  });
}

export function writeRelations(relations: readonly Relation[]): string {
  const each = ({ id, type, target, isOutside }: Relation) => element('Relationship', { Id: id, Type: type, Target: isOutside ? target : `/${target}`, ...(isOutside ? { TargetMode: 'External' } : {}) });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${write(element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, relations.map(each)))}`;
}
