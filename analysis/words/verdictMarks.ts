/** How a group that differs from the others is marked: by a shape as well as by a colour. */
export const verdictMarks = {
  sv: {
    heading: 'Jämfört med övriga',
    key: 'Triangel uppåt: klart högre än övriga. Triangel nedåt: klart lägre. Punkt: ingen säker skillnad.',
    hollow: (range: string): string => `Ihåligt märke: ${range} svar.`,
    rule: 'Högre och lägre: varje grupp har jämförts med övriga, alltså alla utanför gruppen. Hänsyn är tagen till antalet grupper (Holm).',
  },
  en: {
    heading: 'Compared with the others',
    key: 'Triangle up: clearly higher than the others. Triangle down: clearly lower. Dot: no sure difference.',
    hollow: (range: string): string => `Hollow mark: ${range} answers.`,
    rule: 'Higher and lower: each group was compared with the others, that is, all outside it, and the number of groups was allowed for (Holm).',
  },
} as const;
