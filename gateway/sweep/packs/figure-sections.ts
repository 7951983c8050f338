import { type AskAsJointMeeting, wholeData } from '../step.ts';

/** A department's section of a division that has figures (统计指标). */
export interface FigureSection {
  /** As the graph names it: `youthLeague`. */
  field: string;
  /** As `enum Department` names it: `YOUTH_LEAGUE`. */
  department: string;
}

interface Described {
  fields: readonly { name: string; type?: { name: string | null } }[];
}

const SECTIONS = 'query PackSections { __type(name: "Division") { fields { name type { name } } } }';
const FIELDS = 'query PackSectionFields($type: String!) { __type(name: $type) { fields { name } } }';

/** The departments that have figures, as the graph itself tells: a department that joins is in the packs from then on. */
export async function figureSections(ask: AskAsJointMeeting): Promise<readonly FigureSection[]> {
  const { __type: division } = wholeData(await ask(SECTIONS)) as { __type: Described };
  const found: FigureSection[] = [];
  for (const { name: field, type } of division.fields) {
    if (!type?.name || !/.Division$/.test(type.name)) continue;
    const { __type: section } = wholeData(await ask(FIELDS, { type: type.name })) as { __type: Described };
    if (section.fields.some(({ name }) => name === 'figures')) found.push({ field, department: departmentOf(field) });
  }
  return found;
}

function departmentOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
