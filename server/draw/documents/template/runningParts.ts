/** Headers and footers: those of the house; ours where it has none; the band over invented data above each of them. */
import { type Element, write } from '../../markup.js';
import type { RunningReference } from './houseBody.js';
import type { HouseParts } from './houseParts.js';
import type { PageSetup } from './pageSetup.js';
import { xmlTree } from './xmlTree.js';
import { childValue, elementsIn } from './xmlWalk.js';

export interface OwnRunning {
  /** `w:hdr` and `w:ftr` of ours, already in the styles of the house. */
  readonly header: Element;
  readonly footer: Element;
  /** Style of the band, as the house calls it. */
  readonly bandStyle: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const types = { headerReference: 'header', footerReference: 'footer' } as const;

function bandOf({ header, bandStyle }: OwnRunning): readonly Element[] {
  return elementsIn(header, 'w:p').filter((each) => elementsIn(each, 'w:pPr').some((properties) => childValue(properties, 'w:pStyle') === bandStyle));
}

/** Which pages have a header of their own: where the house says nothing of one, the band must stand there all the same. */
function pagesOf({ hasFirstPage }: PageSetup, hasEvenPages: boolean): readonly string[] {
  return ['default', ...(hasFirstPage ? ['first'] : []), ...(hasEvenPages ? ['even'] : [])];
}

interface RunningOrder {
  readonly own: OwnRunning;
  readonly setup: PageSetup;
  readonly hasEvenPages: boolean;
}

/** Puts them into the parts. Errors TemplateFault as `HouseParts.take`. */
export function runningParts(parts: HouseParts, { own, setup, hasEvenPages }: RunningOrder): readonly (RunningReference & { readonly part: string })[] {
  const band = bandOf(own);
  const used: (RunningReference & { part: string })[] = [];
  const use = (kind: RunningReference['kind'], pages: string, part: string): void => void used.push({ kind, pages, part, id: `rIdRunning${String(used.length + 1)}` });
  const add = (kind: RunningReference['kind'], pages: string, root: Element): void => {
    const part = `word/behov-${types[kind]}-${pages}.xml`;
    parts.put(part, `${declaration}${write(root)}`, `application/vnd.openxmlformats-officedocument.wordprocessingml.${types[kind]}+xml`);
    use(kind, pages, part);
  };
  const withBand = (bytes: Uint8Array, part: string): string => {
    const root = xmlTree(bytes, part);
    root.children.unshift(...band);
    return `${declaration}${write(root)}`;
  };
  const banded = new Set<string>();
  for (const { kind, pages, part } of setup.running) {
    const isHeader = kind === 'headerReference' && band.length > 0;
    // one part can be the header of several kinds of page
    if (!banded.has(part)) parts.take(part, isHeader ? (bytes) => withBand(bytes, part) : undefined);
    banded.add(part);
    use(kind, pages, part);
  }
  for (const pages of pagesOf(setup, hasEvenPages)) {
    const has = (kind: string): boolean => setup.running.some((each) => each.kind === kind && each.pages === pages);
    const houseHasOne = setup.running.some(({ kind }) => kind === 'headerReference');
    if (!has('headerReference') && (pages === 'default' || band.length > 0)) add('headerReference', pages, houseHasOne ? { ...own.header, children: [...band] } : own.header);
  }
  if (!setup.running.some(({ kind }) => kind === 'footerReference')) for (const pages of pagesOf(setup, hasEvenPages)) add('footerReference', pages, own.footer);
  return used;
}
