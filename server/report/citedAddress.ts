import { reportWords } from '../../views/words/report.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { ReportLinks } from './reportLinks.js';

/** Where a citation leads; that it leads nowhere yet, where the server has not been told its address. */
export function citedAddress({ printed, unaddressed = false }: Pick<ReportLinks, 'printed' | 'unaddressed'>, language: InterfaceLanguage): string | undefined {
  return printed ?? (unaddressed ? reportWords[language].noAddress : undefined);
}
