import type { ReportLinks } from './reportLinks.js';

interface Known {
  /** Short permanent address of the edition, to be printed. */
  readonly printed?: string;
  /** Where its data are, with scheme and host; absent where the server does not know its address. */
  readonly data?: string;
}

/** A page that is one file: nothing stands beside it. */
export function singleLinks({ printed, data = '' }: Known): ReportLinks {
  return {
    data,
    methods: '#appendix',
    all: '',
    ...(printed === undefined ? { unaddressed: true } : { printed }),
    formats: [],
    figureFile: () => '',
    figurePage: () => '',
  };
}
