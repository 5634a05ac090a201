/** Parts of a template that go into the document as they are, with the pictures and fonts they need. */
import type { ContentTypes } from './contentTypes.js';
import type { WordPackage } from './openPackage.js';
import { relationsOf, relationsPart, writeRelations, type Relation } from './relations.js';
import { refuseFields } from './refuseFields.js';
import { TemplateFault } from './templateFault.js';
import { xmlTree } from './xmlTree.js';

/** What a header, a theme or a list of fonts may bring along. */
const brought = new Set(['image', 'font']);

export class HouseParts {
  readonly parts = new Map<string, Uint8Array>();
  readonly types = new Map<string, string>();
  private readonly from: WordPackage;
  private readonly contentTypes: ContentTypes;

  constructor(from: WordPackage, contentTypes: ContentTypes) {
    this.from = from;
    this.contentTypes = contentTypes;
  }

  put(part: string, bytes: Uint8Array | string, type: string): void {
    this.parts.set(part, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    if (type !== '') this.types.set(part, type);
  }

  /** The part and what it refers to. Errors TemplateFault template_damaged, template_linked, template_embedded. */
  take(part: string, change: (bytes: Uint8Array) => Uint8Array | string = (bytes) => bytes): void {
    const bytes = this.from.read(part);
    if (part.endsWith('.xml')) refuseFields(xmlTree(bytes, part));
    this.put(part, change(bytes), this.contentTypes.of(part));
    const relations = relationsOf(this.from, part).filter((relation) => this.admits(relation, part));
    if (relations.length > 0) this.put(relationsPart(part), writeRelations(relations), '');
    for (const { target, isOutside } of relations) if (!isOutside && !this.parts.has(target)) this.put(target, this.from.read(target), this.contentTypes.of(target));
  }

  private admits({ kind, isOutside, target }: Relation, part: string): boolean {
    if (isOutside) {
      if (kind !== 'hyperlink' || !/^(?:https?:|mailto:|#)/i.test(target)) throw new TemplateFault('template_linked', target.slice(0, 80));
      return true;
    }
    if (!brought.has(kind)) throw new TemplateFault('template_embedded', `${part}: ${kind}`);
    return true;
  }
}
