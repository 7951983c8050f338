/**
 * The parts of the console (控制台的各部分): the first step of an address, and the file that shows all addresses below it. The
 * gateway serves them, the console leads to them.
 */
export const CONSOLE_PAGES = {
  '': 'console',
  children: 'console',
  dashboard: 'console',
  findings: 'console',
  tasks: 'console',
  places: 'console',
  acts: 'console',
  sharing: 'console',
  ledgers: 'ledgers',
  packs: 'packs',
  records: 'records',
  explorer: 'explorer',
} as const;

/** The first step of an address of the console; the empty text is the home page. */
export type ConsolePart = keyof typeof CONSOLE_PAGES;

/** The part that an address belongs to; null when it is none of the console's. */
export function consolePartOf(pathname: string): ConsolePart | null {
  const part = pathname.split('/')[1] ?? '';
  // `//elsewhere.example` is another host for a browser, not the home page
  if (part === '' && pathname !== '/') return null;
  return Object.hasOwn(CONSOLE_PAGES, part) ? (part as ConsolePart) : null;
}
