/** Blocks as a Word file: our styles, A4, header and footer; the same bytes for the same blocks. */
import { Document, Packer, type FileChild } from 'docx';
import { unzipSync } from 'fflate';
import { fixedZip } from '../fixedZip.js';
import { bulletList } from './bulletList.js';
import { coreProperties, type FileFacts } from './coreProperties.js';
import { pageFooter, pageHeader, type PageFurniture } from './pageFurniture.js';
import { styleSheet, type StyleLooks } from './styleSheet.js';

export interface WordFile {
  readonly facts: FileFacts;
  readonly furniture: PageFurniture;
  /** Where it looks otherwise than a report. */
  readonly looks?: StyleLooks;
  readonly blocks: readonly FileChild[];
}

/** A4 with 25 mm beside the text, so that a figure of 16 cm fills it. In twentieths of a point. */
const page = { size: { width: 11906, height: 16838 }, margin: { top: 1588, right: 1417, bottom: 1304, left: 1417, header: 624, footer: 624 } };

/** The library counts marks and drawings through the life of a process; here each file counts its own. */
function renumbered(xml: string): string {
  let drawings = 0;
  const marks = new Map<string, number>();
  return xml
    .replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${String(++drawings)}"`)
    .replace(/<w:bookmark(Start|End)\b[^>]*?\bw:id="(\d+)"/g, (whole, _, id: string) => {
      const number = marks.get(id) ?? marks.size + 1;
      marks.set(id, number);
      return whole.replace(`w:id="${id}"`, `w:id="${String(number)}"`);
    });
}

const fieldStart = /<w:p>(<w:r><w:fldChar w:fldCharType="begin"[^>]*\/><w:instrText[^>]*>TOC [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/><\/w:r>)<\/w:p><w:p>(<w:pPr>.*?<\/w:pPr>)/g;
const fieldEnd = /<\/w:p><w:p>(<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>)<\/w:p>/g;
const control = /<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/g;

/** A list begins in its first line and ends in its last, without an empty line; only the contents are kept as the frame that Word knows as such. */
function listsInLine(xml: string): string {
  return xml
    .replace(fieldStart, '<w:p>$2$1')
    .replace(fieldEnd, '$1</w:p>')
    .replace(control, (whole, list: string) => (list.includes('TOC \\c ') ? list : whole));
}

export async function wordFile({ facts, furniture, looks = {}, blocks }: WordFile): Promise<Uint8Array> {
  const document = new Document({
    title: facts.title,
    compatibility: { version: 15 },
    sections: [{ properties: { page }, headers: { default: pageHeader(furniture) }, footers: { default: pageFooter(furniture) }, children: blocks }],
  });
  const parts = unzipSync(await Packer.toBuffer(document));
  const utf8 = new TextDecoder();
  const rewrite = new Map([
    ['word/document.xml', (bytes: Uint8Array) => listsInLine(renumbered(utf8.decode(bytes)))],
    ['word/styles.xml', () => styleSheet(furniture.language, looks)],
    ['word/numbering.xml', () => bulletList()],
    ['docProps/core.xml', () => coreProperties(facts)],
  ]);
  const first = '[Content_Types].xml';
  const order = (path: string): string => (path === first ? '' : path);
  return fixedZip(
    Object.entries(parts)
      .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
      .map(([path, bytes]) => {
        const text = rewrite.get(path)?.(bytes);
        return { path, bytes: text === undefined ? bytes : new TextEncoder().encode(text), isPacked: path.endsWith('.png') };
      }),
  );
}
