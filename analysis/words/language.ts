/** The languages Behov itself speaks. A survey may have more; its own texts are then used as they are. */
export type Language = 'sv' | 'en';
