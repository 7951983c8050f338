import type { Purpose } from '../../schema/access/viewer.ts';
import type { Notice } from '../answer-notices.ts';
import { mayRead, type Reader } from './may-read.ts';

/** Fields that are withheld for the same reason, by the same department. */
export interface Withheld {
  readonly code: string | null;
  readonly owner: string | null;
  readonly sentence: string;
  /** `Type.field`. */
  readonly coordinates: readonly string[];
}

/** What a notice withholds, with the department's code as `enum Department` writes it. */
export function withheldBy({ code, owner, sentence, fields }: Notice): Withheld {
  return {
    code: code ?? null,
    owner: owner?.replaceAll('-', '_').toUpperCase() ?? null,
    sentence,
    coordinates: [...new Set(fields.flatMap(({ coordinate }) => coordinate ?? []))],
  };
}

/** Another purpose by which some of the fields could be read. */
export interface OtherPurpose {
  readonly purpose: Purpose;
  /** How many of the fields it shows. */
  readonly count: number;
}

const NOT_OFFERED: ReadonlySet<string> = new Set(['EMERGENCY', 'AUDIT']);

/** The person's other purposes that would show some of the fields in full (换一个使用目的), those that show most first. */
export function otherPurposes(
  reader: Reader,
  coordinates: readonly string[],
  purposes: readonly string[],
  stated: string,
): OtherPurpose[] {
  const fields = coordinates.flatMap((coordinate) => reader.catalogue.get(coordinate) ?? []);
  return purposes
    .filter((purpose) => purpose !== stated && !NOT_OFFERED.has(purpose))
    .map((purpose) => ({
      purpose: purpose as Purpose,
      count: fields.filter((field) => mayRead(reader, field, purpose as Purpose).decision.kind === 'ALLOW').length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
}
