/** Where log entries go: ids, codes and durations only, never variables, texts of clients or values of children. */
export type Log = (entry: Record<string, unknown>) => void;

/** One JSON line an entry, to standard output. */
export const logToStandardOutput: Log = (entry) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
};
