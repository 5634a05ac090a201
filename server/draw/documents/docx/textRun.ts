import { TextRun, type IRunOptions } from 'docx';
import { wordLanguage } from './wordLanguage.js';
import { wordText } from './wordText.js';

/** @param lang of the text where it is not that of the document; empty where it is */
export function textRun(text: string, lang = '', how: Pick<IRunOptions, 'bold' | 'style'> = {}): TextRun {
  return new TextRun({ text: wordText(text), ...how, ...(lang === '' ? {} : { language: { value: wordLanguage(lang) } }) });
}
