import type { DenialCode } from '../../schema/access/denials.ts';
import type { DisclosedGroup, Disclosure } from '../../schema/processing-record/disclosure.ts';
import type { ProcessingRecord } from '../../schema/processing-record/record.ts';

/** What one department told in one of its answers. */
export interface Told {
  department: string;
  disclosure: Disclosure;
}

type RecordedGroup = ProcessingRecord['groups'][number];

/** What several departments told in several answers (披露合并): children of whom a department told alike are one group. */
export function mergedDisclosure(
  told: readonly Told[],
): Pick<ProcessingRecord, 'asked' | 'groups' | 'rows' | 'denied'> {
  const rows: Record<string, number> = {};
  const denied: Record<string, DenialCode> = {};
  for (const { disclosure } of told) {
    for (const [type, count] of Object.entries(disclosure.rows)) rows[type] = (rows[type] ?? 0) + count;
    Object.assign(denied, disclosure.denied);
  }
  return { asked: sorted(told.flatMap(({ disclosure }) => disclosure.asked)), groups: groupsOf(told), rows, denied };
}

function groupsOf(told: readonly Told[]): RecordedGroup[] {
  const alike = new Map<string, { group: DisclosedGroup; department: string; children: string[] }>();
  for (const { department, disclosure } of told)
    for (const group of disclosure.groups) {
      // one about no child stays apart: it is no group of children
      const key = JSON.stringify([department, group.children.length > 0, group.fields, group.masked]);
      const known = alike.get(key) ?? { group, department, children: [] };
      for (const child of group.children) known.children.push(child);
      alike.set(key, known);
    }
  return [...alike.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([
        ,
        {
          group: { fields, masked },
          department,
          children,
        },
      ]) => ({
        department,
        children: sorted(children),
        fields,
        masked,
      }),
    );
}

/** Each once, in the order of code units. */
export function sorted(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort();
}
