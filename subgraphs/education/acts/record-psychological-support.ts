import type { Act } from '../../act.ts';
import { notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { PsychologicalSupportRecord } from '../entities/psychological-support-record.ts';
import type { RecordPsychologicalSupportInput } from '../schema.generated.ts';
import { psychologicalFileSeen } from './parts/psychological-file-seen.ts';

/** 登记一次心理帮扶. Most sensitive (JS37). */
export const recordPsychologicalSupport: Act<RecordPsychologicalSupportInput> = async (input, work) => {
  const { supportedOn, form, note } = input;
  refuse(notInFuture('supportedOn', supportedOn, work.today), saysSomething('note', note, 2000));
  const file = await psychologicalFileSeen(input, work);
  refuse(supportedOn < file.openedOn ? problem('supportedOn', '帮扶日期不能早于建档日期,请核对。') : null);
  work.em.create(PsychologicalSupportRecord, {
    psychologicalFile: file,
    supportedOn,
    form,
    note,
    ...recorded(work, '心理健康档案'),
  });
  return file.id;
};
