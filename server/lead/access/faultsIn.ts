/** Faults of a form as its page shows them: one list at the top, and the same words beside each field. */
import { wordingOf } from '../../problems/catalogue.js';
import type { InterfaceLanguage, Problem } from '../../problems/problem.js';

export interface FieldFault {
  readonly error: string;
  readonly mend: string;
}

export interface FormFaults {
  /** Its heading is empty where there are none. What is of no field leads nowhere, and says here how it is mended. */
  readonly summary: { readonly heading: string; readonly items: readonly { readonly href: string; readonly text: string }[] };
  of(field: string): FieldFault;
}

export function faultsIn(problems: readonly Problem[], language: InterfaceLanguage, heading: (count: number) => string): FormFaults {
  const worded = problems.map((problem) => ({ field: problem.field ?? '', ...wordingOf(problem, language) }));
  const items = worded.map(({ field, message, mend }) => (field === '' ? { href: '', text: `${message.replace(/\.$/, '')}. ${mend}` } : { href: `#${field}`, text: message }));
  return {
    summary: { heading: items.length === 0 ? '' : heading(items.length), items },
    of: (name) => {
      const { message = '', mend = '' } = worded.find(({ field }) => field === name) ?? {};
      return { error: message, mend };
    },
  };
}
