import { isWithin } from '../../../schema/division-code.ts';
import type { ChildFacts } from '../findings/child-facts.ts';
import { SECTIONS } from './facts-answer.ts';

type Json = Record<string, unknown>;

/**
 * Where a child lives (居住地) by the departments' facts: the register's word first, then the others'. A code outside the area of
 * whoever judges says nothing about a child of that area.
 */
export function residenceOf(facts: ChildFacts, area: string): string | null {
  const child = facts as unknown as Json;
  const places = [child, ...Object.keys(SECTIONS).map((section) => child[section] as Json | null)];
  const codes = places.flatMap((place) => codeOf(place?.division) ?? codeOf({ code: place?.divisionCode }) ?? []);
  return codes.find((code) => isWithin(code, area)) ?? null;
}

/** Whether the register has a child living in an area (台账登记在本地区): then it is judged there, wherever it was known before. */
export function isRegisteredIn({ civilAffairs, division }: ChildFacts, area: string): boolean {
  const code = codeOf(division);
  return civilAffairs !== null && code !== null && isWithin(code, area);
}

function codeOf(division: unknown): string | null {
  const code = (division as Json | null | undefined)?.code;
  return typeof code === 'string' ? code : null;
}
