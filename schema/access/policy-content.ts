import { createHash } from 'node:crypto';
import { findPlainDate } from '../plain-date.ts';
import type { Agreement, Policy } from './policy.ts';

/** What the joint meeting has decided, without how a copy of it is named and how old it is. */
export type PolicyContent = Pick<Policy, 'agreements' | 'sealedChildren' | 'smallCellBelow'>;

/** Longest age in seconds at which a copy's agreements may be relied on. */
export const POLICY_SECONDS = 60;

/** The version of a content: equal contents have equal versions, whoever computes them and in whatever order they are listed. */
export function policyVersion({ agreements, sealedChildren, smallCellBelow }: PolicyContent): string {
  const content = [agreements.map(canonical).sort(), [...sealedChildren].sort(), smallCellBelow];
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

/** A content received as JSON; null when it is not one. */
export function parsePolicyContent(value: unknown): PolicyContent | null {
  const { agreements, sealedChildren, smallCellBelow } = (value ?? {}) as Record<keyof PolicyContent, unknown>;
  const isContent =
    Array.isArray(agreements) &&
    agreements.every(isAgreement) &&
    areTexts(sealedChildren) &&
    Number.isSafeInteger(smallCellBelow);
  return isContent ? ({ agreements, sealedChildren, smallCellBelow } as PolicyContent) : null;
}

function canonical(agreement: Agreement): string {
  const { number, provider, consumer, purposes, fields, divisions, isMasked, from, until } = agreement;
  const lists = [purposes, fields, divisions].map((list) => [...list].sort());
  return JSON.stringify([number, provider, consumer, ...lists, isMasked, from, until]);
}

function isAgreement(value: unknown): boolean {
  const given = (value ?? {}) as Record<keyof Agreement, unknown>;
  return (
    areTexts([given.number, given.provider, given.consumer]) &&
    [given.purposes, given.fields, given.divisions].every(areTexts) &&
    typeof given.isMasked === 'boolean' &&
    isDay(given.from) &&
    (given.until === null || isDay(given.until))
  );
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && findPlainDate(value) !== null;
}
