import type { Act } from '../../act.ts';
import { found, notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { RuralYouthPalace } from '../entities/rural-youth-palace.ts';
import { School } from '../entities/school.ts';
import type { OpenRuralYouthPalaceInput } from '../schema.generated.ts';

/** 开办乡村少年宫 (FS53). */
export const openRuralYouthPalace: Act<OpenRuralYouthPalaceInput> = async (input, work) => {
  refuse(saysSomething('name', input.name, 60), notInFuture('from', input.from, work.today));
  const school = await found('schoolId', input.schoolId, (id) => work.em.findOne(School, { id }));
  const palace = work.em.create(RuralYouthPalace, {
    school,
    name: input.name.trim(),
    from: input.from,
    ...recorded(work, '乡村少年宫登记'),
  });
  await work.em.flush();
  return palace.id;
};
