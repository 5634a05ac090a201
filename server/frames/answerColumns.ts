import type { Columns } from '../../analysis/frame/columns.js';
import { growingColumns } from '../../analysis/frame/growingColumns.js';
import { responseFromText } from '../../analysis/survey/responseFromText.js';
import { statusesOf } from '../../analysis/survey/statusOf.js';
import { carrierFrom } from './carrierFrom.js';
import type { StoredVersions } from './storedVersions.js';

export interface AnswerColumns {
  /** @param lines answers as they are stored, one a line. Errors TypeError or SyntaxError of one that is none */
  add(lines: string): void;
  finish(): Columns;
}

/** Columns of the newest definition that grow by stored answers, whatever version these were given under. */
export function answerColumns(stored: StoredVersions): AnswerColumns {
  const used = new Set<number>([stored.newest]);
  let carrier = carrierFrom(stored, [...used]);
  const { newest } = carrier;
  const columns = growingColumns(newest);
  return {
    add(lines) {
      for (const line of lines.split('\n')) {
        const response = responseFromText(line);
        const { definitionVersion } = response;
        if (!used.has(definitionVersion)) carrier = carrierFrom(stored, [...used.add(definitionVersion)]);
        columns.add({ statuses: statusesOf(newest, carrier.carry(response)) });
      }
    },
    finish: () => columns.finish(),
  };
}
