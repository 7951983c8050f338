import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Flags for a browser without a screen, also as root, that asks nobody for anything by itself. */
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium. Without one the test fails: a page nobody has opened is not tested. */
export async function startChromium(): Promise<Browser & AsyncDisposable> {
  const executablePath = process.env.CHROMIUM ?? usualPlaces.find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error('No Chromium found: install the package "chromium", or name one in the variable CHROMIUM.');
  }
  const browser = await chromium.launch({ executablePath, args: quiet });
  return Object.assign(browser, { [Symbol.asyncDispose]: () => browser.close() });
}
