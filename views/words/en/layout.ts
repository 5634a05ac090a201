import type { LayoutWords } from '../layout.js';

export const layout = {
  name: 'English',
  home: 'Behov, start page',
  skip: 'Skip to content',
  example: 'EXAMPLE: invented data',
  contactBefore: 'Questions? Write to',
  continue: 'Save and continue',
  errorPrefix: 'Error: ',
  requestId: 'Reference',
  toStart: 'To the start page',
  toDesk: 'To my inventories',
  again: 'Try again',
} satisfies LayoutWords;
