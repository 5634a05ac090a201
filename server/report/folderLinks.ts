import { figureFormats } from './figureFormat.js';
import type { ReportLinks } from './reportLinks.js';

/** Where the parts of a report stand beside a page that was opened from disk. */
export const folderLinks: ReportLinks = {
  data: 'edition.json',
  methods: '#appendix',
  all: '',
  formats: ['png', ...figureFormats.filter((format) => format !== 'png' && format !== 'pdf' && format !== 'xlsx')],
  figureFile: (figure, format) => `fig-${String(figure)}.${format}`,
  figurePage: () => '',
};
