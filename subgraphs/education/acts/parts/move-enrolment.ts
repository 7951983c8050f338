import type { Work } from '../../../act.ts';
import { inOrder, notInFuture, problem, refuse } from '../../../check.ts';
import { recorded } from '../../../recorded.ts';
import { Enrolment } from '../../entities/enrolment.ts';
import type { School } from '../../entities/school.ts';
import type { SchoolGrade } from '../../schema.generated.ts';

interface Move {
  school: School;
  grade: SchoolGrade;
  className?: string | null;
  /** The day of the move and the input field that states it. */
  on: string;
  field: string;
  kind?: 'TRANSFERRED' | 'PROMOTED';
}

/** Ends an enrolment and begins the next one on the same day; gives the id of the new one. */
export async function moveEnrolment(enrolment: Enrolment, move: Move, work: Work): Promise<number> {
  refuse(
    enrolment.until ? problem('enrolmentId', '这条学籍已经结束,请选择在读的学籍。') : null,
    notInFuture(move.field, move.on, work.today),
    inOrder(move.field, enrolment.from, move.on),
  );
  const kind = move.kind ?? 'TRANSFERRED';
  enrolment.until = move.on;
  enrolment.leavingReason = kind;
  await work.em.flush();
  const next = work.em.create(Enrolment, {
    child: enrolment.child,
    school: move.school,
    grade: move.grade,
    className: move.className,
    kind,
    from: move.on,
    ...recorded(work, '学籍登记'),
  });
  await work.em.flush();
  return next.id;
}
