import { expect } from 'vitest';
import type { Answer } from './federation.ts';
import type { Case, ExpectedError } from './fixture.ts';

/** Compares an answer with its case: data including the order of fields, then the errors. */
export function expectAnswer(answer: Answer, { data, errors }: Case): void {
  if (data === undefined) expect(answer.data ?? undefined).toBeUndefined();
  else {
    expect(answer.data).toEqual(data);
    expect(JSON.stringify(answer.data)).toBe(JSON.stringify(data));
  }
  if (errors === undefined) expect(answer.errors ?? []).toEqual([]);
  else if (errors === true) expect(answer.errors ?? []).not.toEqual([]);
  else if (typeof errors === 'number') expect(answer.errors).toHaveLength(errors);
  else expect(sorted(aspects(answer.errors ?? [], errors))).toEqual(sorted(errors));
}

/** Of every error only what the case speaks about: paths, codes or both. */
function aspects(errors: NonNullable<Answer['errors']>, wanted: readonly ExpectedError[]): ExpectedError[] {
  const [sample = {}] = wanted;
  return errors.map(({ path, extensions }) => ({
    ...('path' in sample ? { path } : {}),
    ...('code' in sample ? { code: extensions?.code } : {}),
  }));
}

function sorted(errors: readonly ExpectedError[]): ExpectedError[] {
  const texts = errors.map(({ path, code }) => JSON.stringify({ path, code }));
  return texts.sort().map((text) => JSON.parse(text) as ExpectedError);
}
