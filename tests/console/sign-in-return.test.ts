import { expect, test } from 'vitest';
import { buildExplorer } from '../../console/build-explorer.ts';
import { startChromium } from '../explorer/chromium.ts';
import { startConsoleGateway } from '../sign-in/console-gateway.ts';

const PLACE = '/children/profile#id=00000000000000000000000000&tab=timeline';

test('who opens a link without having signed in is back at it after the issuer, and later at home when home is meant', async () => {
  await buildExplorer();
  await using at = await startConsoleGateway();
  await using browser = await startChromium();
  const page = await browser.newPage();
  const { origin } = new URL(at.gateway.url);
  await page.goto(`${origin}${PLACE}`);
  await page.getByRole('link', { name: '统一身份认证登录' }).click();
  await page.locator('input[name="login"]').fill('p-1');
  await page.locator('input[name="password"]').fill('any');
  await page.locator('button[type="submit"], input[type="submit"]').first().click();
  await page.waitForURL(`${origin}${PLACE}`);
  await page.getByText('柴亦然(县民政局)').waitFor();
  await page.goto(`${origin}/`);
  await page.getByRole('heading', { name: /^您好/ }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
});
