import { Footer, Header, Paragraph, SimpleField } from 'docx';
import { documentTerms } from '../../../../analysis/words/documentTerms.js';
import type { Language } from '../../../../analysis/words/language.js';
import { paragraph } from './paragraphs.js';
import { textRun } from './textRun.js';

export interface PageFurniture {
  readonly language: Language;
  /** What the document is, on every page. */
  readonly head: string;
  /** Which edition of it. */
  readonly foot: string;
  /** Band over invented data; empty for real data. */
  readonly example: string;
}

export function pageHeader({ head, example }: PageFurniture): Header {
  return new Header({ children: [...paragraph('ExampleBand', example), ...paragraph('Header', head)] });
}

/** In one line without stops, so that it fits whatever page it comes to stand on. */
export function pageFooter({ foot, language }: PageFurniture): Footer {
  const terms = documentTerms[language];
  const children = [textRun(`${foot} ${terms.page}`), new SimpleField('PAGE', '1'), textRun(terms.ofPages), new SimpleField('NUMPAGES', '1')];
  return new Footer({ children: [new Paragraph({ style: 'Footer', children })] });
}
