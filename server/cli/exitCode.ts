/** Exit codes people may rely on; the numbers above 2 are those of sysexits.h. */
export const exitCode = { ok: 0, failed: 1, usage: 2, badData: 65, noInput: 66, unavailable: 69, bug: 70, interrupted: 130 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
