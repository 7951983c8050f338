import { readFileSync } from 'node:fs';
import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import type { ChildFacts } from '../../subgraphs/joint-meeting/findings/child-facts.ts';
import type { Answer, TestHub } from '../hub.ts';
import { stewardOf } from '../sessions.ts';

const FACTS = readFileSync(new URL('../../subgraphs/joint-meeting/findings/facts.graphql', import.meta.url), 'utf8');

/** The joint meeting's system, as it sweeps a province. */
export const sweeper = (division: string): Partial<RequestIdentity> => ({
  viewer: stewardOf('joint-meeting', { id: 'sweep', name: '比对系统', role: 'SYSTEM', division }),
  purpose: 'VERIFICATION',
});

/** The answer to facts.graphql about children. */
export function askFacts(hub: TestHub, ids: readonly string[], division = '21'): Promise<Answer> {
  return hub.query(FACTS, { ids }, sweeper(division));
}

/** What the hub tells the sweep of children, in chunks as the sweep asks; the children that nobody knows are left out. */
export async function allFacts(hub: TestHub, ids: readonly string[], division = '21'): Promise<ChildFacts[]> {
  const facts: ChildFacts[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const { data, errors } = await askFacts(hub, ids.slice(at, at + CHUNK), division);
    if (errors) throw new Error(JSON.stringify(errors.slice(0, 3)));
    facts.push(...(data.childrenToJudge as (ChildFacts | null)[]).filter((child) => child !== null));
  }
  return facts;
}

const CHUNK = 50;
