import { addDays } from '../../schema/plain-date.ts';
import type { DemoChild } from '../demo/population.ts';
import type { DemoPlace, DemoSetting } from './demo-setting.ts';
import { PsychologicalFile } from './entities/psychological-file.ts';
import { PsychologicalFileSupporter } from './entities/psychological-file-supporter.ts';
import { PsychologicalScreening } from './entities/psychological-screening.ts';
import { PsychologicalSupportRecord } from './entities/psychological-support-record.ts';

const WRITTEN = { source: '心理健康档案', recordedBy: '心理教师' };

/** Writes the screening, and a file with its supporters where the result asks for one (JS37); in a large population normal results are left out. */
export function writePsychology(child: DemoChild, { schoolId, teacher }: DemoPlace, setting: DemoSetting): void {
  const { screening } = child.story;
  if (!screening || (setting.isLarge && screening === 'NORMAL')) return;
  const { emit, population } = setting;
  const random = child.random('psychology');
  const about = { child: child.id, school: schoolId };
  const screenedOn = addDays(population.today, -random.int(70, 120));
  const instrument = '心理健康诊断测验(MHT)';
  emit(PsychologicalScreening, {
    ...about,
    screenedOn,
    instrument,
    result: screening,
    source: '心理健康筛查',
    recordedBy: '心理教师',
    recordedOn: screenedOn,
  });
  if (screening === 'NORMAL') return;
  const openedOn = addDays(screenedOn, random.int(2, 10));
  const written = { ...WRITTEN, recordedOn: openedOn };
  const reason = screening === 'SEVERE' ? '筛查提示需要专业支持,已建议转介。' : '筛查提示需要关注。';
  const psychologicalFile = emit(PsychologicalFile, { ...about, openedOn, reason, ...written });
  const support = (role: string, name: string) =>
    emit(PsychologicalFileSupporter, { psychologicalFile, role, name, from: openedOn, ...written });
  support('CLASS_TEACHER', teacher);
  support('PSYCHOLOGY_TEACHER', population.person(random, [1975, 1998]).name);
  for (let at = screening === 'SEVERE' ? 3 : 1; at > 0; at--) {
    const supportedOn = addDays(openedOn, at * 15 - random.int(0, 8));
    emit(PsychologicalSupportRecord, {
      psychologicalFile,
      supportedOn,
      form: random.pick(['INDIVIDUAL', 'INDIVIDUAL', 'GROUP'] as const),
      note: random.pick(['一对一谈心,情绪平稳。', '参加团体活动,愿意与同学交流。']),
      ...WRITTEN,
      recordedOn: supportedOn,
    });
  }
}
