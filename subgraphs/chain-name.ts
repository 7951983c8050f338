import { randomBytes } from 'node:crypto';

const LONGEST_OWNER = 40;

/** A name that no other chain has: whose it is, when it began (UTC), and chance. */
export function newChainName(owner: string, now: Date = new Date()): string {
  const whose = owner
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST_OWNER)
    .replace(/-$/, '');
  const began = now
    .toISOString()
    .replace(/[-:]|\.\d+/g, '')
    .toLowerCase();
  return `${whose || 'chain'}.${began}.${randomBytes(4).toString('hex')}`;
}
