/** A document of ours in the template of somebody's house: its styles, headers, footers and pages; our words, figures and tables. */
import { unzipSync } from 'fflate';
import { type Element, write } from '../../markup.js';
import { fixedZip } from '../fixedZip.js';
import { styleRules } from '../docx/styleRules.js';
import { bulletNumber } from '../docx/styleXml.js';
import { mainPart } from './checkKind.js';
import { contentTypesOf, writeContentTypes } from './contentTypes.js';
import { inHouseStyle, sectionProperties, type HouseLook } from './houseBody.js';
import { HouseParts } from './houseParts.js';
import { houseSettings } from './houseSettings.js';
import { mapStyles, type MappedStyles } from './mapStyles.js';
import { mergeNumbering } from './mergeNumbering.js';
import { mergeStyles, unsaidLevels } from './mergeStyles.js';
import { openPackage, type WordPackage } from './openPackage.js';
import { pageSetup, type PageSetup } from './pageSetup.js';
import { relationsOf, relationsPart, writeRelations, type Relation } from './relations.js';
import { runningParts } from './runningParts.js';
import { TemplateFault } from './templateFault.js';
import { xmlTree } from './xmlTree.js';
import { elementsIn, everyElement, replaceChildren, valueOf } from './xmlWalk.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const relationType = (kind: string): string => `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;

/** Ours needs no guard: it was made here. */
function ownPackage(docx: Uint8Array): WordPackage {
  const parts = unzipSync(docx);
  return {
    names: Object.keys(parts),
    read: (name) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`our own document has no ${name}`);
      return part;
    },
  };
}

interface Both {
  readonly own: WordPackage;
  readonly house: WordPackage;
  readonly parts: HouseParts;
  /** Of the template's text. */
  readonly relations: readonly Relation[];
  /** What the new text refers to, beside its headers and footers. */
  readonly references: Relation[];
}

function refer({ references }: Both, kind: string, target: string): void {
  references.push({ id: `rIdHouse${String(references.length + 1)}`, kind, type: relationType(kind), target, isOutside: false });
}

function partOf({ relations }: Both, kind: string): string | undefined {
  return relations.find((relation) => relation.kind === kind && !relation.isOutside)?.target;
}

function ownTree({ own }: Both, part: string): Element {
  return xmlTree(own.read(part), part);
}

function takeStyles(both: Both): { readonly mapped: MappedStyles; readonly look: HouseLook } {
  const part = partOf(both, 'styles');
  if (part === undefined) throw new TemplateFault('template_damaged', 'word/styles.xml');
  const sheet = xmlTree(both.house.read(part), part);
  if (sheet.name !== 'w:styles') throw new TemplateFault('template_damaged', part);
  const mapped = mapStyles(sheet);
  const levels = unsaidLevels(sheet, mapped);
  mergeStyles(sheet, ownTree(both, 'word/styles.xml'), mapped);
  takeNumbering(both, mapped, sheet);
  both.parts.put(part, `${declaration}${write(sheet)}`, 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml');
  refer(both, 'styles', part);
  const added = new Set([...mapped.missing].map((id) => mapped.ids.get(id) ?? id));
  const withNext = new Set(styleRules.flatMap((rule) => ('keepNext' in rule && !mapped.missing.has(rule.id) ? [rule.id] : [])));
  return { mapped, look: { ids: mapped.ids, levels: new Map([...levels].filter(([id]) => !added.has(id))), withNext } };
}

/** Bullets of ours only where the template has no style for them. */
function takeNumbering(both: Both, mapped: MappedStyles, sheet: Element): void {
  const part = partOf(both, 'numbering');
  const needed = mapped.missing.has('ListBullet');
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';
  if (part !== undefined) {
    let id = bulletNumber;
    both.parts.take(part, (bytes) => {
      const theirs = xmlTree(bytes, part);
      if (needed) id = mergeNumbering(theirs, ownTree(both, 'word/numbering.xml'));
      return `${declaration}${write(theirs)}`;
    });
    const style = elementsIn(sheet, 'w:style').find((each) => needed && valueOf(each, 'w:styleId') === mapped.ids.get('ListBullet'));
    if (style !== undefined) for (const each of everyElement(style)) if (each.name === 'w:numId') each.attributes.set('w:val', id);
    refer(both, 'numbering', part);
  } else if (needed) {
    both.parts.put('word/numbering.xml', both.own.read('word/numbering.xml'), type);
    refer(both, 'numbering', 'word/numbering.xml');
  }
}

function takeLook(both: Both): void {
  for (const kind of ['theme', 'fontTable']) {
    const part = partOf(both, kind);
    if (part === undefined || !both.house.names.includes(part)) continue;
    both.parts.take(part);
    refer(both, kind, part);
  }
}

function takeSettings(both: Both): boolean {
  const part = partOf(both, 'settings');
  const { xml, hasEvenPages } = houseSettings(part === undefined ? undefined : xmlTree(both.house.read(part), part));
  both.parts.put('word/settings.xml', xml, 'application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml');
  refer(both, 'settings', 'word/settings.xml');
  return hasEvenPages;
}

/** Our figures under names that no picture of a header has. */
function takePictures(both: Both): readonly Relation[] {
  return relationsOf(both.own, 'word/document.xml')
    .filter(({ kind }) => kind === 'image')
    .map((relation) => {
      const target = relation.target.replace('word/media/', 'word/media/behov-');
      both.parts.put(target, both.own.read(relation.target), target.endsWith('.svg') ? 'image/svg+xml' : 'image/png');
      return { ...relation, target };
    });
}

function ownRunning(both: Both, part: string, look: HouseLook, setup: PageSetup): Element {
  const root = ownTree(both, part);
  inHouseStyle(root, look, setup.textWidth);
  return root;
}

function takeBody(both: Both, { mapped, look }: ReturnType<typeof takeStyles>, setup: PageSetup): void {
  const hasEvenPages = takeSettings(both);
  const own = { header: ownRunning(both, 'word/header1.xml', look, setup), footer: ownRunning(both, 'word/footer1.xml', look, setup), bandStyle: mapped.ids.get('ExampleBand') ?? 'ExampleBand' };
  const running = runningParts(both.parts, { own, setup, hasEvenPages });
  const root = ownTree(both, 'word/document.xml');
  inHouseStyle(root, look, setup.textWidth);
  for (const body of elementsIn(root, 'w:body')) replaceChildren(body, [...elementsIn(body).filter(({ name }) => name !== 'w:sectPr'), sectionProperties(setup, running)]);
  both.parts.put('word/document.xml', `${declaration}${write(root)}`, documentType);
  const references = running.map(({ id, kind, part }): Relation => ({ id, kind, type: relationType(kind === 'headerReference' ? 'header' : 'footer'), target: part, isOutside: false }));
  both.parts.put(relationsPart('word/document.xml'), writeRelations([...both.references, ...takePictures(both), ...references]), '');
}

function packed({ own, parts }: Both): Uint8Array {
  parts.put('docProps/core.xml', own.read('docProps/core.xml'), 'application/vnd.openxmlformats-package.core-properties+xml');
  const top = [
    { id: 'rId1', kind: 'officeDocument', type: relationType('officeDocument'), target: 'word/document.xml', isOutside: false },
    { id: 'rId2', kind: 'core-properties', type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', target: 'docProps/core.xml', isOutside: false },
  ];
  parts.put('_rels/.rels', writeRelations(top), '');
  const first = { path: '[Content_Types].xml', bytes: new TextEncoder().encode(writeContentTypes(parts.types)) };
  return fixedZip([first, ...[...parts.parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => ({ path, bytes, isPacked: /\.(png|jpe?g)$/i.test(path) }))]);
}

/**
 * Shape   a document of ours and a .docx or .dotx in, a .docx out
 * Errors  TemplateFault, with what is wrong with the template
 */
export function withTemplate(docx: Uint8Array, template: Uint8Array): Uint8Array {
  const house = openPackage(template);
  const types = contentTypesOf(house);
  const main = mainPart(house, types);
  const relations = relationsOf(house, main);
  const both: Both = { own: ownPackage(docx), house, parts: new HouseParts(house, types), relations, references: [] };
  const text = xmlTree(house.read(main), main);
  if (text.name !== 'w:document') throw new TemplateFault('template_damaged', main);
  const styles = takeStyles(both);
  takeLook(both);
  takeBody(both, styles, pageSetup(text, relations));
  return packed(both);
}
