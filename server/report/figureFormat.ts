/** What a figure is offered as. */
export const figureFormats = ['svg', 'png', 'pdf', 'csv', 'xlsx', 'json', 'vl.json'] as const;

/** Those that need no picture. */
export const tableFormats = ['csv', 'xlsx', 'json'] as const satisfies readonly FigureFormat[];

export type FigureFormat = (typeof figureFormats)[number];
