import type { Counted } from '../definitionFaults.js';
import type { Checking } from './checking.js';
import type { RawDefinition } from './definitionShape.js';
import { limits } from './limits.js';
import type { RawOptions } from './optionsReader.js';

const lengthOf = (options: RawOptions | undefined) => (options?.from === 'items' ? options.items.length : 0);

/** Reports what there is too much of, naming the limit. */
export function checkSize(raw: RawDefinition, checking: Checking): void {
  const questions = raw.sections.flatMap((section) => section.questions);
  const written = questions.map((question) =>
    lengthOf('options' in question ? question.options : undefined) +
    lengthOf('rows' in question ? question.rows : undefined) +
    lengthOf('scale' in question ? question.scale : undefined),
  );
  const shared = (raw.lists ?? []).map(([, list]) => lengthOf(list));
  const options = [...written, ...shared].reduce((sum, count) => sum + count, 0);
  const report = (what: Counted, count: number, limit: number) => {
    if (count > limit) checking.fault('TOO_MANY', { what, count, limit }, raw.at);
  };
  report('sections', raw.sections.length, limits.sections);
  report('questions', questions.length, limits.questions);
  report('options', options, limits.options);
}
