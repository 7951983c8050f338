import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type District, OTHER_VILLAGE, openDistrict } from './district.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district[Symbol.asyncDispose]());

describe('moving', () => {
  const history = async (childId: string) =>
    (
      await district.department.execute(
        'query ($id: ID!) { _entities(representations: [{ __typename: "Child", id: $id }]) { ... on Child { education { isEnrolled enrolments { school { name } grade kind from until leavingReason } } } } }',
        { id: childId },
      )
    ).data._entities[0].education;

  test('a transfer closes the old enrolment and opens the new one on the same day', async () => {
    const { childId, enrolmentId } = await district.pupil({ name: '孙转学' });
    const on = district.ago(20);
    const transfer = { enrolmentId, expectedVersion: 1, schoolId: district.otherSchool, grade: 'PRIMARY_3' };
    const moved = await district.act(
      'transferPupil',
      { ...transfer, transferredOn: on, divisionCode: OTHER_VILLAGE },
      'id version child { education { division { code } } }',
    );
    expect(moved.child.education.division.code).toBe(OTHER_VILLAGE);
    expect(await history(childId)).toEqual({
      isEnrolled: true,
      enrolments: [
        {
          school: { name: '白河九年一贯制学校' },
          grade: 'PRIMARY_3',
          kind: 'TRANSFERRED',
          from: on,
          until: null,
          leavingReason: null,
        },
        {
          school: { name: '青山九年一贯制学校' },
          grade: 'PRIMARY_3',
          kind: 'ENROLLED',
          from: district.ago(200),
          until: on,
          leavingReason: 'TRANSFERRED',
        },
      ],
    });
    const { errors } = await district.send('transferPupil', { ...transfer, transferredOn: on });
    expect(errors?.[0]?.extensions.code).toBe('CONFLICT');
    expect(await district.refusal('transferPupil', { ...transfer, expectedVersion: 2, transferredOn: on })).toEqual([
      'input.schoolId: 该生在转入学校已有学籍,请核对学校;如只升级,请用“学生升级”。',
    ]);
  });

  test('a transfer before the enrolment, or into a school without the grade, leaves everything as it was', async () => {
    const { enrolmentId } = await district.pupil({ name: '周早转' });
    const transfer = { enrolmentId, expectedVersion: 1, schoolId: district.otherSchool };
    expect(
      await district.refusal('transferPupil', { ...transfer, grade: 'PRIMARY_3', transferredOn: district.ago(200) }),
    ).toEqual(['input.transferredOn: 结束日期必须晚于开始日期,请核对两个日期。']);
    expect(
      await district.refusal('transferPupil', { ...transfer, grade: 'HIGH_1', transferredOn: district.ago(1) }),
    ).toEqual(['input.grade: 这类学校没有这个年级,请核对学校和年级。']);
    const [row] = await district.department.sql('select until, version from enrolment where id = $1', [enrolmentId]);
    expect(row).toEqual({ until: null, version: 1 });
  });

  test('a promotion keeps the school and begins a new grade', async () => {
    const { childId, enrolmentId } = await district.pupil({ name: '吴升级' });
    const promotion = { enrolmentId, expectedVersion: 1, promotedOn: district.ago(10) };
    expect(await district.refusal('promotePupil', { ...promotion, grade: 'PRIMARY_3' })).toEqual([
      'input.grade: 新年级与原年级相同,请选择新的年级。',
    ]);
    await district.act('promotePupil', { ...promotion, grade: 'PRIMARY_4', className: '2班' });
    const { enrolments } = await history(childId);
    expect(
      enrolments.map(({ grade, kind, leavingReason }: Record<string, string>) => [grade, kind, leavingReason]),
    ).toEqual([
      ['PRIMARY_4', 'PROMOTED', null],
      ['PRIMARY_3', 'ENROLLED', 'PROMOTED'],
    ]);
  });

  test('a pupil who leaves is no longer enrolled and may come back later', async () => {
    const { childId, enrolmentId } = await district.pupil({ name: '郑离校' });
    const leaving = {
      enrolmentId,
      expectedVersion: 1,
      leftOn: district.ago(50),
      reason: 'SUSPENDED',
      note: '因病休学',
    };
    expect(await district.refusal('leaveSchool', { ...leaving, leftOn: district.ago(200) })).toEqual([
      'input.leftOn: 结束日期必须晚于开始日期,请核对两个日期。',
    ]);
    expect(
      await district.act(
        'leaveSchool',
        leaving,
        'until isCurrent leavingReason leavingNote child { education { isEnrolled currentEnrolments { id } } }',
      ),
    ).toEqual({
      until: district.ago(50),
      isCurrent: false,
      leavingReason: 'SUSPENDED',
      leavingNote: '因病休学',
      child: { education: { isEnrolled: false, currentEnrolments: [] } },
    });
    expect(await district.refusal('leaveSchool', { ...leaving, expectedVersion: 2 })).toEqual([
      'input.enrolmentId: 这条学籍已经结束,请选择在读的学籍。',
    ]);
    const back = { childId, schoolId: district.school, grade: 'PRIMARY_3', kind: 'RETURNED' };
    expect(await district.refusal('enrolPupil', { ...back, from: district.ago(60) })).toEqual([
      'input.from: 该生在本校的这段时间已有学籍,请填写原学籍结束之后的日期。',
    ]);
    await district.act('enrolPupil', { ...back, from: district.ago(5) });
    expect((await history(childId)).isEnrolled).toBe(true);
  });
});
