import type { PromiseWords } from '../promises.js';

export const promises = {
  no_identity: 'No name, e-mail address, network address, time or serial number is kept with the answers.',
  invitation_apart: 'Once the answers are mixed, nothing leads from an invitation to an answer or back. All we know is that the invitation is used.',
  order_shuffled: 'Answers are moved several at a time, and every night and when the survey closes they are written anew in random order.',
  timing_tells_nothing: 'Once answers have been shuffled, the night after and when the survey closes, not even somebody who knows when you answered and has a copy of the database can point out yours.',
  list_and_answers_apart: 'No part of the system can read both the list of invited people and the answers.',
  link_apart: 'Which invitation an answer came from is kept apart from both the list and the answers, and no part of the system reads it together with the answers.',
  erased_when_asked: 'If you ask for it, the answers from your invitation are erased, and nobody else’s.',
  nothing_logged: 'Nothing you have written, no code and no e-mail address ends up in a log, whatever goes wrong.',
  copies_tell_nothing: 'In a backup no address stands beside an answer, and no code that opens an invitation is in it.',
  withdrawn_by_receipt: 'The receipt code withdraws exactly your answers, and nobody can find somebody else’s by trying.',
  erased_in_time: 'When the time for keeping them is over, answers and list are erased. How many there were, and by which rule, is written down.',
} satisfies PromiseWords;
