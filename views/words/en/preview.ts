import type { PreviewWords } from '../preview.js';

export const preview = {
  band: 'Preview: nothing is stored and no answers are counted.',
  back: 'To the definition',
  elsewhere: {
    heading: 'This page is not part of the preview',
    lead: 'The real survey has it. Here there are no invitations, codes or sent answers to use it with.',
    link: 'To the beginning of the preview',
  },
} satisfies PreviewWords;
