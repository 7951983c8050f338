import type { Work } from '../../act.ts';

/** Who recorded a fact, when and from where (来源): the provenance every act writes. */
export function recorded(
  work: Work,
  source?: string | null,
): { source: string; recordedBy: string; recordedOn: string } {
  return { source: source?.trim() || '民政工作人员录入', recordedBy: work.recordedBy, recordedOn: work.today };
}
