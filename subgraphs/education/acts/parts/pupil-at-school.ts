import type { EntityManager } from '@mikro-orm/postgresql';
import { found } from '../../../check.ts';
import { Pupil } from '../../entities/pupil.ts';
import { School } from '../../entities/school.ts';

/** The pupil and the school that a fact is about; both must be known here, whether or not the pupil is still enrolled. */
export async function pupilAtSchool(
  em: EntityManager,
  { childId, schoolId }: { childId: string; schoolId: string },
): Promise<{ child: Pupil; school: School }> {
  const child = await found('childId', childId, (id) => em.findOne(Pupil, { id }));
  const school = await found('schoolId', schoolId, (id) => em.findOne(School, { id }));
  return { child, school };
}
