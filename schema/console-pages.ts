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

/** What stands below a part's own address (各部分的页面): the second step of an address; `:id` is any one text. */
const BELOW: Readonly<Partial<Record<ConsolePart, readonly string[]>>> = {
  children: ['find', 'profile', 'print'],
  dashboard: ['meeting'],
  tasks: ['new', 'danger', 'reports'],
  acts: ['do'],
  sharing: [
    'rules',
    'agreements',
    'requests',
    'request',
    'corrections',
    'correct',
    'emergencies',
    'emergency',
    'notices',
  ],
  ledgers: ['list', 'doc', 'upload', 'import', 'history', 'reviews', 'quality'],
  packs: [':id'],
  records: ['list', 'child', 'child/:id', 'digest', 'anomalies', 'health'],
};

/** The first step of an address of the console; the empty text is the home page. */
export type ConsolePart = keyof typeof CONSOLE_PAGES;

/** The part that an address belongs to; null when it is none of the console's. */
export function consolePartOf(pathname: string): ConsolePart | null {
  const part = pathname.split('/')[1] ?? '';
  // `//elsewhere.example` is another host for a browser, not the home page
  if (part === '' && pathname !== '/') return null;
  return Object.hasOwn(CONSOLE_PAGES, part) ? (part as ConsolePart) : null;
}

/** The addresses of a part, its own first: `/records`, `/records/child/:id`. */
export function pathsOf(part: ConsolePart): readonly string[] {
  return ['', ...(BELOW[part] ?? [])].map((page) => (page === '' ? `/${part}` : `/${part}/${page}`));
}

/** Whether an address is a page of the console; a last `/` makes no difference. */
export function isConsolePage(pathname: string): boolean {
  const part = consolePartOf(pathname);
  const given = pathname.replace(/(?<=.)\/$/, '').split('/');
  const isGiven = (path: string) => {
    const steps = path.split('/');
    return steps.length === given.length && steps.every((step, at) => step === given[at] || step === ':id');
  };
  return part !== null && pathsOf(part).some(isGiven);
}
