import type { Status } from '../survey/answers.js';
import { statusOrder } from './columns.js';

/** The number a status has in a column. */
export const statusNumber: Readonly<Record<Status, number>> = {
  answered: statusOrder.indexOf('answered'),
  skipped: statusOrder.indexOf('skipped'),
  not_shown: statusOrder.indexOf('not_shown'),
  not_reached: statusOrder.indexOf('not_reached'),
  not_asked: statusOrder.indexOf('not_asked'),
};
