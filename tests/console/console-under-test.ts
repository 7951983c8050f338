import { afterAll, beforeAll } from 'vitest';
import { buildExplorer } from '../../console/build-explorer.ts';
import type { SweepOptions } from '../../gateway/sweep/start-sweep.ts';
import type { Purpose } from '../../schema/access/viewer.ts';
import { startChromium } from '../explorer/chromium.ts';
import { type DemoHub, startDemoHub } from '../explorer/demo-hub.ts';
import { type ConsoleVisit, type SCREENS, visitConsole } from './console-visit.ts';

/** The built console before a demo hub, and a browser that opens it. */
export interface ConsoleUnderTest {
  readonly hub: DemoHub;
  readonly browser: Awaited<ReturnType<typeof startChromium>>;
  /** Opens the console as an officer who has signed in and stated a purpose. */
  visit(officer: string, purpose: Purpose | null, screen?: keyof typeof SCREENS): Promise<ConsoleVisit>;
}

/** Starts hub and browser before the tests of a file and ends them after; `sweep` as for the hub. */
export function consoleUnderTest(sweep: SweepOptions | 'off' = 'off'): ConsoleUnderTest {
  let hub: DemoHub;
  let browser: ConsoleUnderTest['browser'];
  beforeAll(async () => {
    browser = await startChromium();
    await buildExplorer();
    hub = await startDemoHub({}, sweep);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.[Symbol.asyncDispose]();
  });
  return {
    get hub() {
      return hub;
    },
    get browser() {
      return browser;
    },
    visit: (officer, purpose, screen) => visitConsole(browser, hub.url, officer, purpose, screen),
  };
}
