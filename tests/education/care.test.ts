import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type District, openDistrict } from './district.ts';

let district: District;
let about: { childId: string; schoolId: string };
beforeAll(async () => {
  district = await openDistrict();
  about = { childId: (await district.pupil()).childId, schoolId: district.school };
});
afterAll(() => district[Symbol.asyncDispose]());

describe('psychological screening and file (JS37, most sensitive)', () => {
  test('a screening is recorded once a day and instrument', async () => {
    const screening = { ...about, screenedOn: district.ago(20), instrument: 'MHT', result: 'ATTENTION' };
    expect(await district.act('recordScreening', screening, 'result instrument screenedOn child { id }')).toEqual({
      result: 'ATTENTION',
      instrument: 'MHT',
      screenedOn: district.ago(20),
      child: { id: about.childId },
    });
    expect(await district.refusal('recordScreening', screening)).toEqual([
      'input.screenedOn: 该生当天用同一工具的筛查已登记,请核对日期和筛查工具。',
    ]);
    expect(
      await district.refusal('recordScreening', { ...screening, screenedOn: district.ago(-1), instrument: ' ' }),
    ).toHaveLength(2);
  });

  test('a file is opened with supporters, kept with records, and closed with its outcome', async () => {
    const file = { ...about, openedOn: district.ago(15), reason: '筛查提示需要关注' };
    const supporters = [
      { role: 'CLASS_TEACHER', name: '何老师' },
      { role: 'PSYCHOLOGY_TEACHER', name: '林老师' },
    ];
    expect(await district.refusal('openPsychologicalFile', { ...file, supporters: [] })).toEqual([
      'input.supporters: 请至少填写一位帮扶人员。',
    ]);
    expect(
      await district.refusal('openPsychologicalFile', {
        ...file,
        supporters: [supporters[0], { role: 'CLASS_TEACHER', name: '' }],
      }),
    ).toEqual(['input.supporters.1.name: 不能为空,请填写。']);
    expect(
      await district.refusal('openPsychologicalFile', { ...file, supporters: [supporters[0], supporters[0]] }),
    ).toEqual(['input.supporters: 同一位帮扶人员填写了两次,请删去重复的一位。']);
    const { id } = await district.act('openPsychologicalFile', { ...file, supporters });
    expect(await district.refusal('openPsychologicalFile', { ...file, supporters })).toEqual([
      'input.childId: 该生已有未结束的心理健康档案,请在原档案上登记,或先结束原档案。',
    ]);
    const record = { psychologicalFileId: id, form: 'INDIVIDUAL', note: '情绪平稳' };
    expect(
      await district.refusal('recordPsychologicalSupport', {
        ...record,
        expectedVersion: 1,
        supportedOn: district.ago(16),
      }),
    ).toEqual(['input.supportedOn: 帮扶日期不能早于建档日期,请核对。']);
    await district.act('recordPsychologicalSupport', { ...record, expectedVersion: 1, supportedOn: district.ago(8) });
    const close = { psychologicalFileId: id, expectedVersion: 2, outcome: '情况好转' };
    expect(await district.refusal('closePsychologicalFile', { ...close, closedOn: district.ago(15) })).toEqual([
      'input.closedOn: 结束日期必须晚于建档和帮扶开始的日期,请核对。',
    ]);
    const selection = 'closedOn outcome supporters { role name until } supportRecords { form supportedOn }';
    expect(await district.act('closePsychologicalFile', { ...close, closedOn: district.ago(1) }, selection)).toEqual({
      closedOn: district.ago(1),
      outcome: '情况好转',
      supporters: supporters.map((each) => ({ ...each, until: district.ago(1) })),
      supportRecords: [{ form: 'INDIVIDUAL', supportedOn: district.ago(8) }],
    });
    expect(
      await district.refusal('recordPsychologicalSupport', {
        ...record,
        expectedVersion: 3,
        supportedOn: district.ago(0),
      }),
    ).toEqual(['input.psychologicalFileId: 这份心理健康档案已结束,不能再登记。']);
  });
});

describe('pairing, visits and needs', () => {
  test('a teacher is paired with a pupil once at a time (大手拉小手)', async () => {
    const pairing = {
      ...about,
      teacherName: '何老师',
      teacherKind: 'RETIRED',
      purpose: 'LEFT_BEHIND_CARE',
      from: district.ago(60),
    };
    const { id } = await district.act('pairTeacher', pairing);
    expect(await district.refusal('pairTeacher', { ...pairing, from: district.ago(5) })).toEqual([
      'input.teacherName: 这位教师与该生的结对时间与已有结对重叠,请核对日期,或先结束原结对。',
    ]);
    const end = { teacherPairingId: id, expectedVersion: 1, until: district.ago(2) };
    expect((await district.act('endTeacherPairing', end, 'until version')).version).toBe(2);
    expect((await district.send('endTeacherPairing', end)).errors?.[0]?.extensions.code).toBe('CONFLICT');
    await district.act('pairTeacher', { ...pairing, from: district.ago(2) });
  });

  test('pairing for a returned dropout needs one who has returned (JS37)', async () => {
    const pairing = {
      ...about,
      teacherName: '周老师',
      teacherKind: 'SERVING',
      purpose: 'RETURNED_DROPOUT',
      from: district.ago(1),
    };
    expect(await district.refusal('pairTeacher', pairing)).toEqual([
      'input.purpose: 该生没有已返校的疑似辍学记录,请改选其他结对目的。',
    ]);
    const step = {
      suspectedDropoutId: (await district.act('openDropoutWatch', { ...about, suspectedOn: district.ago(9) })).id,
    };
    const visit = { visitedOn: district.ago(8), visitors: '周老师', findings: '已约定返校' };
    await district.act('recordDropoutVisit', { ...step, ...visit, expectedVersion: 1 });
    await district.act('recordDropoutReturn', { ...step, expectedVersion: 2, returnedOn: district.ago(3) });
    expect((await district.act('pairTeacher', pairing, 'purpose')).purpose).toBe('RETURNED_DROPOUT');
  });

  test('a visit home is recorded afterwards', async () => {
    const visit = { ...about, teacherName: '何老师', form: 'IN_PERSON', summary: '监护人身体尚好' };
    await district.act('recordTeacherVisit', { ...visit, visitedOn: district.ago(0) });
    expect(await district.refusal('recordTeacherVisit', { ...visit, visitedOn: district.ago(-1) })).toEqual([
      'input.visitedOn: 日期不能晚于今天,请核对后填写实际发生的日期。',
    ]);
  });

  test('a need is open once for each area, and ends (FS53)', async () => {
    const need = { ...about, area: 'LEARNING', need: '作业需要辅导', from: district.ago(30) };
    const { id } = await district.act('recordSchoolCareNeed', need);
    expect(await district.refusal('recordSchoolCareNeed', { ...need, from: district.ago(2) })).toEqual([
      'input.area: 该生这方面已有未结束的关爱需求,请先结束原需求再登记新的。',
    ]);
    const end = { schoolCareNeedId: id, expectedVersion: 1, until: district.ago(1) };
    expect((await district.act('endSchoolCareNeed', end, 'until')).until).toBe(district.ago(1));
    await district.act('recordSchoolCareNeed', { ...need, from: district.ago(1) });
  });
});
