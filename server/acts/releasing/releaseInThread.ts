import { releaseThreads } from './releaseThreads.js';

/** For programs that serve: the threads are of the whole program, and hold nothing between two pieces of work. */
export const releaseInThread = releaseThreads();
