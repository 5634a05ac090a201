/** A file that takes time to make, as its page and whoever fetches it know it. */
import type { LoadedEdition } from '../../acts/loadEdition.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { ReportFormat } from '../../report/reportFormat.js';
import type { Outgoing } from '../../web/reply.js';
import type { Step } from './step.js';

export interface WantedFile {
  readonly loaded: LoadedEdition;
  readonly language: InterfaceLanguage;
  readonly kind: ReportFormat | 'zip' | 'summary' | 'figure';
  /** Its address in the edition, and the choices that follow it: `report.pdf`, `standard=a`; `fig/2.png`, `size=doc&frame=plot`. */
  readonly file: string;
  readonly choices: string;
  /** The same for whoever wants the same bytes. */
  readonly key: string;
  /** Nothing of it is left to make. */
  readonly isKept: () => Promise<boolean>;
  readonly steps: () => Promise<readonly Step[]>;
  /** What is sent, whether it has to be made first or not. */
  readonly send: () => Promise<Outgoing>;
}
