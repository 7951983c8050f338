import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { consoleUnderTest } from './console-under-test.ts';
import { type ConsoleVisit, SCREENS, settled } from './console-visit.ts';
import { type ConsolePageSeen, everyPage } from './every-page.ts';
import { poison } from './poison.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What is looked for on a screen: everything, and on the second what another width may change. */
const AXE_RULES = {
  officer: {},
  phone: { runOnly: ['aria-hidden-focus', 'scrollable-region-focusable', 'skip-link', 'tabindex', 'target-size'] },
} as const;

/** Where the screenshots are kept: of the build, not of the source. */
const SCREENSHOTS = fileURLToPath(new URL('../../node_modules/.artefacts/screenshots/', import.meta.url));

/** Pages that show numbers, forms to fill in, or the hub's own words. */
const WITHOUT_TEXTS =
  /^(dashboard|home-no|children-no|profile-nobody|act|request-sharing|danger$|emergency|correct$|ledger-(doc|upload)|ledgers|sharing$|packs|record-health|anomalies|new-task)/;

const started = consoleUnderTest({ everyMs: 500, idleMs: 5_000 });
let pages: ConsolePageSeen[];

beforeAll(async () => {
  await hasFindings();
  pages = await everyPage(started.hub);
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  mkdirSync(SCREENSHOTS, { recursive: true });
});

test('on the screen of an officer and of a phone every page is accessible, fits, asks nobody else and complains of nothing', {
  timeout: 600_000,
}, async () => {
  const faults: Record<string, unknown> = {};
  await eachPage(async (visit, { name }) => {
    for (const screen of Object.keys(SCREENS) as (keyof typeof SCREENS)[]) {
      await visit.page.setViewportSize(SCREENS[screen]);
      await settled(visit.page);
      await visit.page.screenshot({ path: `${SCREENSHOTS}${screen}-${name}.png` });
      const found = {
        accessibility: name === 'explorer' ? [] : await axeFaults(visit, AXE_RULES[screen]),
        overflow: await visit.page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)'),
        complaints: visit.complaints.splice(0),
      };
      if (found.accessibility.length > 0 || found.overflow || found.complaints.length > 0)
        faults[`${screen} ${name}`] = found;
    }
    await visit.page.setViewportSize(SCREENS.officer);
  });
  expect(faults).toEqual({});
});

test('markup and scripts in what people have written stay texts wherever they are shown', {
  timeout: 600_000,
}, async () => {
  expect(await poison(started.hub)).toBeGreaterThan(100);
  const faults: Record<string, unknown> = {};
  pages = pages.filter(({ name }) => !WITHOUT_TEXTS.test(name));
  await eachPage(async (visit, { name }) => {
    const hasRun = await visit.page.evaluate('"stored" in window');
    const complaints = visit.complaints.splice(0);
    if (hasRun || complaints.length > 0) faults[name] = { hasRun, complaints };
  });
  expect(faults).toEqual({});
});

/** Waits until the first comparison of all departments has found what there is to find. */
async function hasFindings(): Promise<void> {
  const ask = await started.hub.signIn('demo-county-officer');
  for (let tries = 0; tries < 150; tries++) {
    const { data } = await ask(
      '{ findings(first: 1) { totalCount } tasks(first: 1) { totalCount } }',
      {},
      'CHILD_CARE',
    );
    if (data.findings.totalCount > 0 && data.tasks.totalCount > 0) return;
    await sleep(1_000);
  }
  throw new Error('nothing was found within 150 seconds');
}

/** Opens every page, those of one person and purpose in one browser window. */
async function eachPage(look: (visit: ConsoleVisit, page: ConsolePageSeen) => Promise<void>): Promise<void> {
  let visit: ConsoleVisit | undefined;
  let whose = '';
  for (const page of pages) {
    const { officer, purpose, path } = page;
    if (!visit || whose !== `${officer} ${purpose}`) {
      await visit?.[Symbol.asyncDispose]();
      visit = await started.visit(officer, purpose);
      whose = `${officer} ${purpose}`;
    }
    await visit.open(path);
    await look(visit, page);
  }
  await visit?.[Symbol.asyncDispose]();
}

async function axeFaults({ page }: ConsoleVisit, rules: object): Promise<string[]> {
  await page.evaluate(AXE);
  const options = { ...rules, resultTypes: ['violations'] };
  return (await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => id + ': ' + target.join(' '))))`)) as string[];
}
