import type { UnderWayWords } from '../underWay.js';

const after = {
  freeze: 'When they are counted, this page leads to them.',
  publish: 'When it is done, this page shows the edition, or what stands in its way.',
  look: 'The page comes when it has been put together.',
  preview: 'The preview comes when its figures have been drawn.',
} as const;

export const underWay: UnderWayWords = {
  kinds: { freeze: 'Results are counted and frozen', publish: 'An edition is published', look: 'The last look before publishing', preview: 'Preview of the report' },
  titles: { waiting: 'Waiting for its turn', working: 'Under way', stopping: 'Stopping', keeping: 'Being stored', done: 'Done', stopped: 'Stopped', failed: 'It could not be finished' },
  states: {
    waiting: () => 'The server does few of these at a time, and others came first.',
    working: (kind) => after[kind],
    stopping: () => 'It stops as soon as the current step has been interrupted.',
    keeping: () => 'Everything is ready and is being stored. It can no longer be stopped.',
    done: () => 'The page is ready.',
    stopped: () => 'The work was stopped before it was done.',
    failed: () => '',
  },
  nothing: { freeze: 'Nothing has been frozen.', publish: 'Nothing has been published or frozen.', look: 'Nothing has been changed.', preview: 'Nothing has been changed.' },
  failed: (number) => `Something went wrong in the program. Whoever runs the server finds the fault in its log under ${number}.`,
  stages: { beginning: 'Preparing', reading: 'Reading the answers', counting: 'Counting the answers', protecting: 'Protecting individual answers', checking: 'Checking what is to be shown', keeping: 'Storing', looking: 'Reading the report and its numbers', drawing: 'Drawing the figures' },
  counted: { answers: (done, of) => `${done} of ${of} answers`, figures: (done, of) => `${done} of ${of} figures` },
  bar: 'How far it has come',
  refreshes: 'This page is read again every three seconds.',
  look: 'See how far it has come now',
  stop: 'Stop',
  again: { freeze: 'Start again', publish: 'Publish again with the same details', look: 'Look again', preview: 'Preview again' },
  ready: { freeze: 'To the results', publish: 'To the report', look: 'To the last look', preview: 'To the preview' },
  toResults: 'To the results',
  toReport: 'To the report',
};
