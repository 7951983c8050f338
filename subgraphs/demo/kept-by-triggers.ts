import type { Client } from 'pg';
import { hasFeed } from '../feed/install.ts';
import { hasFigures } from '../figures/install.ts';
import { setDemoTargets } from './demo-targets.ts';

/** The transaction of a large load leaves alone what triggers keep (figures, feed): it is worked out once at the end. */
export async function pauseTriggers(client: Client, department: string): Promise<void> {
  if (hasFigures(department)) await client.query("set local figure.paused = 'on'");
  if (hasFeed(department)) await client.query("set local feed.paused = 'on'");
}

/** What the triggers would have done since they were paused. */
export async function catchUp(client: Client, department: string): Promise<void> {
  await setDemoTargets(client, department);
  if (hasFigures(department)) await client.query('select figure.rebuild()');
  if (hasFeed(department)) await client.query('select feed.announce_all()');
}
