/** A record id as the client gave it, or null: a text that is no number finds nothing. */
export function recordId(id: string): string | null {
  return /^\d{1,18}$/.test(id) ? id : null;
}
