/** The one setting that outlives the page: light or dark. */
const THEME = 'graphiql:theme';
const PREFIX = 'graphiql:';

const kept = new Map<string, string>();

/**
 * Where GraphiQL keeps queries, variables, results and history: in memory, gone with the page. In the browser's own storage
 * children's data would outlive the session, on a computer that others use too. Only the theme is kept there.
 */
export const tabStorage = {
  getItem: (key: string) => (key === THEME ? localStorage.getItem(key) : (kept.get(key) ?? null)),
  setItem(key: string, value: string): void {
    if (key === THEME) localStorage.setItem(key, value);
    else kept.set(key, value);
  },
  removeItem(key: string): void {
    if (key === THEME) localStorage.removeItem(key);
    kept.delete(key);
  },
  clear: () => kept.clear(),
  get length() {
    return kept.size;
  },
};

/** Removes what an earlier version of the page left in the browser. */
export function removeLeftovers(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX) && key !== THEME) localStorage.removeItem(key);
  }
}
