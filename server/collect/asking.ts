/** What is known while a page of questions is made. */
import type { Definition } from '../../analysis/survey/definition.js';
import type { Routing } from '../../analysis/survey/routing.js';
import type { InterfaceLanguage, Wording } from '../problems/problem.js';
import type { Form } from '../web/parseForm.js';

export interface Asking {
  readonly definition: Definition;
  readonly language: InterfaceLanguage;
  /** Empty, or the tag of the survey's language where the reader's is another. */
  readonly foreign: string;
  readonly routing: Routing;
  /** ISO date in Stockholm. */
  readonly today: string;
  /** What stands in the fields: as saved, or as just posted. */
  readonly values: Form;
  readonly errors: ReadonlyMap<string, Wording>;
  /** Units that a typed name may have meant. */
  readonly candidates: ReadonlyMap<string, readonly { readonly code: string; readonly name: string }[]>;
  readonly isHeading: boolean;
}

export function valuesOf(asking: Asking, name: string): readonly string[] {
  return asking.values.get(name) ?? [];
}

export function firstOf(asking: Asking, name: string): string {
  return valuesOf(asking, name)[0] ?? '';
}
