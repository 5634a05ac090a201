import type { PreviewWords } from '../preview.js';

export const preview = {
  band: 'Förhandsgranskning: inget sparas och inga svar räknas.',
  back: 'Till definitionen',
  elsewhere: {
    heading: 'Sidan ingår inte i förhandsgranskningen',
    lead: 'I den riktiga enkäten finns den. Här finns inga inbjudningar, koder eller skickade svar att använda den med.',
    link: 'Till förhandsgranskningens början',
  },
} satisfies PreviewWords;
