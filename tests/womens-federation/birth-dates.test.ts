import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provisionalChildId } from '../../schema/child-id.ts';
import type { TestDepartment } from '../hub.ts';
import { act, newChild, refused, section, startFederation, today, tomorrow, VILLAGE } from './federation.ts';

let department: TestDepartment;
beforeAll(async () => {
  department = await startFederation();
});
afterAll(() => department.stop());

/** Names a child by marking its family; gives its id. */
async function named(child: object): Promise<string> {
  const marked = await act(department, 'markKeyFamily', { child, reason: 'OTHER', from: today }, '{ child { id } }');
  return marked.child.id;
}

const birthDate = async (id: string) => (await section(department, id, '{ birthDate }')).womensFederation.birthDate;
const withoutNumber = (more: object = {}) => ({
  childId: provisionalChildId(),
  name: '甲三',
  divisionCode: VILLAGE,
  ...more,
});

describe('the birth date of a child', () => {
  test('is the one in its number', async () => {
    expect(await birthDate(await named(newChild(1)))).toBe('2016-05-04');
  });

  test('is the day written down where there is no number, or not known', async () => {
    expect(await birthDate(await named(withoutNumber({ birthDate: '2015-03-02' })))).toBe('2015-03-02');
    expect(await birthDate(await named(withoutNumber()))).toBeNull();
  });

  test('cannot differ from the number or lie in the future', async () => {
    const mark = (child: object) => act(department, 'markKeyFamily', { child, reason: 'OTHER', from: today });
    expect(await mark({ ...newChild(2), birthDate: '2016-05-05' })).toEqual(
      refused({ 'input.child.birthDate': '出生日期与身份证号不符,请对照证件核对。' }),
    );
    expect(await mark(withoutNumber({ birthDate: tomorrow }))).toEqual(
      refused({ 'input.child.birthDate': '日期不能晚于今天,请核对后填写实际发生的日期。' }),
    );
  });

  test('not known yet is completed by the next act that names the child by its number', async () => {
    const { nationalId, ...child } = newChild(3);
    const id = await named({ nationalId, ...child });
    await department.sql('update guided_child set birth_date = null where id = $1', [id]);
    const visit = { visitedOn: today, federationVisitors: ['郑网格'], educationVisitors: ['冯老师'], findings: '平稳' };
    await act(department, 'recordJointHomeVisit', { ...visit, child: { nationalId } });
    expect(await birthDate(id)).toBe('2016-05-04');
  });

  test('comes with the number when the child is identified, and goes with it', async () => {
    const provisionalId = provisionalChildId();
    await named({ ...withoutNumber(), childId: provisionalId });
    const { nationalId } = newChild(4);
    const { id } = await act(department, 'identifyGuidedChild', { provisionalId, nationalId });
    expect(await birthDate(id)).toBe('2016-05-04');
    await act(department, 'undoIdentifyGuidedChild', { provisionalId });
    expect(await birthDate(provisionalId)).toBeNull();
  });
});
