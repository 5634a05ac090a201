/** The name that the faults of a file on support are told under. */
export const supportFile = 'capacity.yaml';
