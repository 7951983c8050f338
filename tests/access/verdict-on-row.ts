import type { Decision } from '../../schema/access/decide.ts';
import { bandOf, type Row } from '../../schema/access/scope.ts';
import { OWN_DIVISION, type Verdict } from '../../schema/access/verdict.ts';
import type { Session } from '../../schema/access/viewer.ts';
import type { PlainDate } from '../../schema/plain-date.ts';

/** What a verdict comes to on one row, asked as a department's statements ask it. */
export function verdictOnRow(verdict: Verdict, row: Row, session: Session, today: PlainDate): Decision {
  if (verdict.kind === 'LEAF') return verdict.decision;
  const answers: Record<typeof verdict.ask, (is: string) => boolean> = {
    ground: () => row.childId === session.ground?.childId,
    band: (is) => bandOf(row.birthDate, today) === is,
    division: (is) => (row.division ?? '-').startsWith(is === OWN_DIVISION ? (session.viewer?.division ?? '-') : is),
  };
  const found = verdict.cases.find(({ is }) => answers[verdict.ask](is));
  return verdictOnRow(found?.verdict ?? verdict.otherwise, row, session, today);
}

/** Every decision that a verdict can come to. */
export function leavesOf(verdict: Verdict): Decision[] {
  if (verdict.kind === 'LEAF') return [verdict.decision];
  return [...verdict.cases.flatMap((each) => leavesOf(each.verdict)), ...leavesOf(verdict.otherwise)];
}
