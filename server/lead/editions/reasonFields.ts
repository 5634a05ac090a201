import { reasonLanguages, type Reason } from '../../../analysis/words/reason.js';
import { editionWords } from '../../../views/words/editions.js';
import { longestReason } from '../../acts/askedReason.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { Visit } from '../../web/route.js';
import type { FormFaults } from '../access/faultsIn.js';

interface Field {
  readonly id: string;
  readonly label: string;
  readonly lang: string;
  readonly value: string;
  readonly error: string;
  readonly mend: string;
}

/** A reason in each language that readers of the survey meet. */
export interface ReasonFields {
  readonly legend: string;
  readonly hint: string;
  readonly hintId: string;
  readonly most: string;
  readonly fields: readonly Field[];
}

interface Asked {
  /** Of the survey. */
  readonly languages: readonly string[];
  readonly name: 'reason' | 'note';
  readonly legend: string;
  readonly hint: string;
}

const idOf = (name: string, tag: string): string => `${name}_${tag}`;

const sent = (visit: Pick<Visit, 'form'>, field: string): string => visit.form.get(field)?.[0] ?? '';

/** What was written in each language. */
export function reasonSent(visit: Pick<Visit, 'form'>, name: Asked['name'], languages: readonly string[]): Reason {
  return new Map(reasonLanguages(languages).map((tag) => [tag, sent(visit, idOf(name, tag))]));
}

export function reasonFields(visit: Pick<Visit, 'form'>, { languages, name, legend, hint }: Asked, faults: Pick<FormFaults, 'of'>, language: InterfaceLanguage): ReasonFields {
  const { inLanguage } = editionWords[language];
  const fields = reasonLanguages(languages).map((tag) => {
    const id = idOf(name, tag);
    return { id, label: inLanguage(tag), lang: tag, value: sent(visit, id), ...faults.of(id) };
  });
  return { legend, hint, hintId: `${name}-hint`, most: String(longestReason), fields };
}
