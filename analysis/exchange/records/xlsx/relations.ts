import type { Package } from './package.js';
import { readXml } from './readXml.js';

export interface Relation {
  /** The last word of its type, e.g. `worksheet`. */
  readonly kind: string;
  /** Name of the part. */
  readonly target: string;
}

/** A target as a name in the package: from its top with `/`, else from the folder of the part. */
function resolved(target: string, folder: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

/** What a part refers to, by id; the package itself is the part ''. Errors XlsxFault. */
export function relationsOf(from: Package, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, Math.max(0, slash));
  const relations = new Map<string, Relation>();
  readXml(from, `${folder === '' ? '' : `${folder}/`}_rels/${part.slice(slash + 1)}.rels`, {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = attribute('Type');
      relations.set(attribute('Id'), { kind: type.slice(type.lastIndexOf('/') + 1), target: resolved(attribute('Target'), folder) });
    },
  });
  return relations;
}
