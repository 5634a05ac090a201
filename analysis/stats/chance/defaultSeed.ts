/** Of everything by chance, where nobody asks for another: the same answers give the same digits, today and on every machine. */
export const defaultSeed = 20211115;
