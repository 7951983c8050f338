/** The id of a record as the database has it; null for a text that can be none, which then finds nothing. */
export function recordId(id: string): string | null {
  return /^\d{1,18}$/.test(id) ? id : null;
}
