import type { Answer } from '../../data/answer.ts';

/** Whether an answer withholds a field of its rows, or a field above it: `isWithheld(answer, 'civilAffairs.guardianship.guardianName')`. */
export function isWithheld({ notices }: Pick<Answer<unknown>, 'notices'>, field: string): boolean {
  const steps = field.split('.');
  const ways = steps.map((_, at) => `.${steps.slice(0, at + 1).join('.')}`);
  return notices.some(({ fields }) =>
    fields.some(({ path }) => ways.some((way) => `.${path.replaceAll(/\.\d+(?=\.|$)/g, '')}`.endsWith(way))),
  );
}
