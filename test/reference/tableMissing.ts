/** A table that the values were computed from is not in the folder; what is wrong is the folder, so that the message says all. */
export class TableMissing extends Error {}
