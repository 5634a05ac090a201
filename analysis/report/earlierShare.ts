/** What a share is claimed to be larger or smaller than, where that is itself in the wave before. */
export const earlierShare = { sv: 'andelen förra gången', en: 'the share last time' } as const;
