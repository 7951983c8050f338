import type { Seal } from './seal.ts';

/** What a department is asked to sign (见证请求): a seal, and the hashes of the links it takes up, in the tree's order. */
export interface WitnessRequest {
  seal: Seal;
  links: readonly string[];
}

/**
 * A department signs a seal that follows the last one it signed and whose tree it has computed itself. BEHIND: it has not seen
 * the seals after `number` and is to be shown them first, in order. A department that has seen none yet begins with any.
 */
export type WitnessAnswer =
  | { kind: 'SIGNED'; keyId: string; signature: string }
  | { kind: 'BEHIND'; number: number }
  | { kind: 'REFUSED'; reason: 'NO_KEY' | 'FORM' | 'SIGNATURE' | 'FORK' | 'TREE' };
