/** A program that goes wrong where nobody looks, with an answer in the message. */
import { endOnFault } from '../../server/start/endOnFault.js';

endOnFault(process);
const message = 'quotes an answer';
if (process.argv[2] === 'rejects') void Promise.reject(new TypeError(message));
else setTimeout(() => {
  throw new TypeError(message);
}, 1);
setTimeout(() => process.stdout.write('went on\n'), 5_000);
