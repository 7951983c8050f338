import type { Work } from '../../../act.ts';
import { problem, refuse } from '../../../check.ts';
import { seen } from '../../../seen.ts';
import { SchoolFile } from '../../entities/school-file.ts';

/** The school file that a clerk writes into: still open, seen in its current version, and one version on afterwards. */
export async function schoolFileSeen(
  { schoolFileId, expectedVersion }: { schoolFileId: string; expectedVersion: number },
  { em, now }: Work,
): Promise<SchoolFile> {
  const file = await seen(em, SchoolFile, 'schoolFileId', schoolFileId, expectedVersion);
  refuse(file.closedOn ? problem('schoolFileId', '这份档案已结束,不能再登记;如情况有变,请重新建档。') : null);
  file.updatedAt = now;
  return file;
}
