import type { Act } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { coversAll, reserved } from '../actor.ts';
import { UndertakingReport } from '../entities/undertaking-report.ts';
import type { UpdateUndertakingInput } from '../schema.generated.ts';
import { seenUndertaking } from '../seen-undertaking.ts';
import { REPORTED_STATUSES } from '../undertaking-terms.ts';

type Reported = (typeof REPORTED_STATUSES)[number];

const WHO = '负责部门和联席会议的人员';
const NOT_REPORTED = '请报告进展:尚未开展、进行中、已完成或到期未完成。';

/** 报告承诺进展: by a department that answers for the undertaking, or by the joint meeting, of the area the document is for. */
export const updateUndertaking: Act<UpdateUndertakingInput> = async (input, work) => {
  const { em, today, viewer, recordedBy } = work;
  const undertaking = await seenUndertaking(input, work);
  const { status, text, evidence, document } = input;
  const answers = ['JOINT_MEETING', ...undertaking.owners].includes(viewer.department);
  const mayAct = answers && coversAll(viewer, [undertaking.regionCode]);
  refuse(
    reserved('number', mayAct, WHO),
    isReported(status) ? null : problem('status', NOT_REPORTED),
    saysSomething('text', text, 1000),
    saysSomething('evidence', evidence, 1000),
    saysSomething('document', document),
  );
  em.create(UndertakingReport, {
    undertaking,
    department: viewer.department,
    status: status as Reported,
    text,
    evidence,
    document: document ?? null,
    reportedOn: today,
    recordedBy,
  });
  undertaking.updatedAt = work.now;
  await em.flush();
  return undertaking.id;
};

function isReported(status: string): status is Reported {
  return (REPORTED_STATUSES as readonly string[]).includes(status);
}
