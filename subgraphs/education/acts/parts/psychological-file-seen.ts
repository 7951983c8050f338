import type { Work } from '../../../act.ts';
import { problem, refuse } from '../../../check.ts';
import { seen } from '../../../seen.ts';
import { PsychologicalFile } from '../../entities/psychological-file.ts';

/** The psychological file that a supporter writes into: still open, seen in its current version, one version on afterwards. */
export async function psychologicalFileSeen(
  { psychologicalFileId, expectedVersion }: { psychologicalFileId: string; expectedVersion: number },
  { em, now }: Work,
): Promise<PsychologicalFile> {
  const file = await seen(em, PsychologicalFile, 'psychologicalFileId', psychologicalFileId, expectedVersion);
  refuse(file.closedOn ? problem('psychologicalFileId', '这份心理健康档案已结束,不能再登记。') : null);
  file.updatedAt = now;
  return file;
}
