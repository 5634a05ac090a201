/** How a difference from everyone is marked: by a shape as well as by a colour. */
export const verdictMarks = {
  sv: {
    key: 'Triangel uppåt: klart över alla svarande. Triangel nedåt: klart under. Punkt: ingen säker skillnad.',
    hollow: (range: string): string => `Ihåligt märke: ${range} svar.`,
    rule: 'Högre och lägre: intervallen för gruppen och för alla svarande (det ljusa bandet) överlappar inte.',
  },
  en: {
    key: 'Triangle up: clearly above all respondents. Triangle down: clearly below. Dot: no sure difference.',
    hollow: (range: string): string => `Hollow mark: ${range} answers.`,
    rule: 'Higher and lower: the intervals of the group and of all respondents (the light band) do not overlap.',
  },
} as const;
