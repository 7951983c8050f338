import type { Act } from '../../act.ts';
import { atLeastOne, notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { PsychologicalFile } from '../entities/psychological-file.ts';
import { PsychologicalFileSupporter } from '../entities/psychological-file-supporter.ts';
import type { OpenPsychologicalFileInput } from '../schema.generated.ts';
import { pupilAtSchool } from './parts/pupil-at-school.ts';

/** 建立心理健康档案, with the people who support the pupil one to one. Most sensitive (JS37). */
export const openPsychologicalFile: Act<OpenPsychologicalFileInput> = async (input, work) => {
  const { em } = work;
  refuse(
    notInFuture('openedOn', input.openedOn, work.today),
    saysSomething('reason', input.reason, 1000),
    atLeastOne('supporters', input.supporters, '一位帮扶人员'),
    ...input.supporters.flatMap(({ name, signInId }, at) => [
      saysSomething(`supporters.${at}.name`, name, 50),
      saysSomething(`supporters.${at}.signInId`, signInId, 255),
    ]),
  );
  const about = await pupilAtSchool(em, input);
  const source = recorded(work, '心理健康档案');
  const { openedOn, reason } = input;
  const psychologicalFile = em.create(PsychologicalFile, { ...about, openedOn, reason, ...source });
  for (const { role, name, signInId } of input.supporters) {
    const supporter = { role, name: name.trim(), signInId: signInId?.trim() };
    em.create(PsychologicalFileSupporter, { psychologicalFile, ...supporter, from: openedOn, ...source });
  }
  await em.flush();
  return psychologicalFile.id;
};
