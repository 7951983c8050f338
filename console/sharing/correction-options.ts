import type { CatalogueLine } from './catalogue.ts';

/** What can be doubted (可以提出校核的数据项): fields that one other department answers for; ways into the data are none. */
export function correctable(
  lines: readonly CatalogueLine[],
  department: string,
  isChinese: boolean,
): Array<{ value: string; label: string }> {
  const bodies = ['JOINT_MEETING', 'PROCESSING_RECORD', department];
  return lines
    .filter(({ owner, type }) => owner !== null && type !== 'Query' && !bodies.includes(owner))
    .map(({ coordinate, typeTerm, fieldTerm }) => ({
      value: coordinate,
      label: isChinese ? `${typeTerm} · ${fieldTerm}` : coordinate,
    }));
}
