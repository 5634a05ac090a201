/** The languages Behov itself speaks. A survey may have more; its own texts are then used as they are. */
export const languages = ['sv', 'en'] as const;

export type Language = (typeof languages)[number];
