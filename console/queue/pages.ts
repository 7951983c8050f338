/** How many rows a page of a queue has. */
export const ROWS = 30;

/** The cursors of the pages gone through, as the address keeps them; the last is where the page begins. */
export function cursorsIn(after: string | undefined): readonly string[] {
  return after ? after.split(' ') : [];
}

/** The state of the next page. */
export function nextPage(after: string | undefined, cursor: string): string {
  return [...cursorsIn(after), cursor].join(' ');
}

/** The state of the page before. */
export function pageBefore(after: string | undefined): string {
  return cursorsIn(after).slice(0, -1).join(' ');
}
