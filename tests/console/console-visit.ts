import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Purpose } from '../../schema/access/viewer.ts';
import { CONSOLE_PAGES, consolePartOf } from '../../schema/console-pages.ts';

/** A screen that the console is made for: an officer's, and a village director's phone. */
export const SCREENS = { officer: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;

/** Somebody at the console, with everything the page complained about or asked of others. */
export interface ConsoleVisit extends AsyncDisposable {
  page: Page;
  context: BrowserContext;
  /** Errors of the console, of the page and of its content security policy; requests to anywhere but the hub. */
  complaints: string[];
  /** Opens another address of the console and waits until it is quiet. */
  open(path: string): Promise<void>;
}

/** Signs an invented officer in, who states a purpose, in a browser of their own. */
export async function visitConsole(
  browser: Browser,
  hub: string,
  officer: string,
  purpose: Purpose | null,
  screen: keyof typeof SCREENS = 'officer',
): Promise<ConsoleVisit> {
  const context = await browser.newContext({ viewport: SCREENS[screen], locale: 'zh-CN' });
  context.setDefaultTimeout(50_000);
  const headers = { 'x-hub-request': 'console', origin: hub };
  const signedIn = await context.request.post(`${hub}/sign-in/demo`, { data: { officer }, headers });
  if (!signedIn.ok()) throw new Error(`sign-in: ${signedIn.status()}`);
  if (purpose)
    await context.addInitScript(
      `if (location.protocol !== 'about:') sessionStorage.setItem('hub:purpose', ${JSON.stringify(purpose)})`,
    );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(hub) && !/^(data|blob):/.test(url)) complaints.push(`asked elsewhere: ${url}`);
  });
  const open = async (path: string) => {
    if (isOneOfConsole(page.url()) && isOneOfConsole(`${hub}${path}`)) await page.evaluate(goTo(path));
    else {
      await page.goto('about:blank');
      await page.goto(`${hub}${path}`);
    }
    await page.locator('main').waitFor();
    await settled(page);
  };
  return { page, context, complaints, open, [Symbol.asyncDispose]: () => context.close() };
}

/** Whether an address is of the console's one page, where one goes about without loading it again. */
function isOneOfConsole(url: string): boolean {
  const part = url.startsWith('http') ? consolePartOf(new URL(url).pathname) : null;
  return part !== null && CONSOLE_PAGES[part] === 'console';
}

/** What a link of the page does. */
function goTo(path: string): string {
  return `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`;
}

const LOADING =
  '.ant-skeleton-active, .ant-spin-spinning, .records-loading, .record-waiting[role="status"], [aria-busy="true"]';
const QUIET_MS = 250;
const LONGEST_MS = 30_000;

/** Waits until nothing has been loading for a moment: no question on its way, no skeleton. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  const end = Date.now() + LONGEST_MS;
  for (let quietSince = Date.now(); Date.now() - quietSince < QUIET_MS && Date.now() < end; ) {
    await page.waitForTimeout(60);
    if ((await page.locator(LOADING).count()) > 0) quietSince = Date.now();
  }
}
