/** What a figure is offered as. */
export const figureFormats = ['svg', 'png', 'pdf', 'csv', 'xlsx', 'json', 'vl.json'] as const;

export type FigureFormat = (typeof figureFormats)[number];
