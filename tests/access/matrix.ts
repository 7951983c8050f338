import { DEMO_OFFICERS, demoViewer } from '../../gateway/sign-in/demo-officers.ts';
import type { Catalogue, Classification } from '../../schema/access/classification.ts';
import { decide } from '../../schema/access/decide.ts';
import type { Policy } from '../../schema/access/policy.ts';
import { PURPOSE_RULES, ROLE_RULES } from '../../schema/access/role-rules.ts';
import type { Purpose, Session } from '../../schema/access/viewer.ts';
import { addMonths, type PlainDate } from '../../schema/plain-date.ts';

const CHILD = 'THE-CHILD';
const VILLAGE = '210421102001';

const LEGEND = `# What the thirteen demo officers may read, under the demo county's agreements, of a child who lives in their area and is
# on their roster, with an emergency declared where the purpose is 危急救助: one line a coordinate, one column an
# (officer, purpose). Children from 14 to 17 and younger ones differ:
#   A plain                      M masked                          . not at all
#   a plain, younger ones masked m masked, younger ones not at all o plain, younger ones not at all
# Before the columns: share class (U unconditional, C conditional, N not shared), level, mask, the only roles (by first letter).
# Any change of who may see what shows here as a difference. UPDATE_GOLDEN=1 writes it anew.
`;

/** Who may read what (访问矩阵), as text that differs line by line. */
export function accessMatrix(catalogue: Catalogue, policy: Policy, today: PlainDate): string {
  const officers = DEMO_OFFICERS.map((officer) => {
    const viewer = demoViewer(officer);
    const purposes = ROLE_RULES[officer.role].purposes;
    const ground = { kind: 'BREAK_GLASS', number: 'JJ-1', childId: CHILD } as const;
    const sessions = purposes.map(
      (purpose): Session => ({ viewer, purpose, ground: purpose === 'EMERGENCY' ? ground : null, policy }),
    );
    return { officer, sessions };
  });
  const heads = officers.map(({ officer, sessions }) => {
    const terms = sessions.map(({ purpose }) => PURPOSE_RULES[purpose as Purpose].term);
    return `# ${officer.id} ${officer.departmentTerm} ${ROLE_RULES[officer.role].term} ${officer.area}: ${terms.join(' ')}`;
  });
  const lines = [...catalogue.values()]
    .filter(({ coordinate, level, roles }) => (level >= 2 || roles) && isOutput(coordinate))
    .sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1))
    .map((of) => {
      const columns = officers.map(({ sessions }) => sessions.map((each) => cell(each, catalogue, of, today)).join(''));
      return `${`${of.coordinate} ${kindOf(of)}`.padEnd(62)} ${columns.join(' ')}`;
    });
  return `${LEGEND}${heads.join('\n')}\n\n${lines.join('\n')}\n`;
}

/** Fields that answer questions: `Type.field`, no argument, no input, no act. */
function isOutput(coordinate: string): boolean {
  return /^\w+\.[a-z]\w*$/.test(coordinate) && !/^(Mutation|\w+(Input|Filter))\./.test(coordinate);
}

function kindOf({ share, level, mask, roles }: Classification): string {
  const limits = roles ? ` ${roles.map((role) => role[0]).join('')}` : '';
  return `${share[0]}${level}${mask ? ` ${mask}` : ''}${limits}`;
}

function cell(session: Session, catalogue: Catalogue, { coordinate }: Classification, today: PlainDate): string {
  const aged = (years: number) => {
    const birthDate = addMonths(today, -12 * years);
    const area = session.viewer?.division ?? '';
    const row = { childId: CHILD, division: area.length === 12 ? area : VILLAGE, birthDate, isOnRoster: true };
    return decide(session, catalogue, coordinate, row, 'READ', today).kind[0];
  };
  const [older, younger] = [aged(15), aged(9)];
  if (older === younger) return older === 'D' ? '.' : (older as string);
  return ({ AM: 'a', MD: 'm', AD: 'o' } as Record<string, string>)[`${older}${younger}`] ?? '?';
}
