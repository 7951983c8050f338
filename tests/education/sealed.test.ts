import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMonths, type PlainDate } from '../../schema/plain-date.ts';
import { policyOf, stewardSession } from '../sessions.ts';
import { COUNTY, type District, openDistrict } from './district.ts';

let district: District;
let sealed: string;
let known: string;
let month: PlainDate;
beforeAll(async () => {
  district = await openDistrict();
  month = addMonths(`${district.ago(0).slice(0, 7)}-01` as PlainDate, -1);
  sealed = (await district.pupil({ name: '封存甲' })).childId;
  known = (await district.pupil({ name: '在册乙' })).childId;
  for (const childId of [sealed, known]) {
    const about = { childId, schoolId: district.school };
    await district.act('openDropoutWatch', { ...about, suspectedOn: month });
    const guardian = { guardianName: '李奶奶', guardianRelation: 'GRANDPARENT' };
    await district.act('openSchoolFile', { ...about, openedOn: month, ...guardian });
    const supporters = [{ role: 'CLASS_TEACHER', name: '何老师' }];
    await district.act('openPsychologicalFile', { ...about, openedOn: month, reason: '筛查提示需要关注', supporters });
    const teacher = { teacherName: '周老师', teacherKind: 'RETIRED', purpose: 'STUDY' };
    await district.act('pairTeacher', { ...about, ...teacher, from: month });
  }
});
afterAll(() => district[Symbol.asyncDispose]());

const sealing = () => stewardSession('education', { policy: policyOf([], { sealedChildren: [sealed] }) });

test('a sealed child is in no figure of a division or a school, so that no difference betrays it', async () => {
  const counts = 'pupilCount suspectedDropoutCount schoolFileCount';
  const figures = `${counts} enrolledPupilCount returnedDropoutCount psychologicalFileCount teacherPairingCount`;
  const document = `query ($school: ID!) {
    _entities(representations: [{ __typename: "Division", code: "${COUNTY}" }]) { ... on Division { education { ${figures} } } }
    school(id: $school) { ${counts} }
  }`;
  const { data } = await district.department.execute(document, { school: district.school }, sealing());
  const one = { pupilCount: 1, suspectedDropoutCount: 1, schoolFileCount: 1 };
  const more = { enrolledPupilCount: 1, returnedDropoutCount: 0, psychologicalFileCount: 1, teacherPairingCount: 1 };
  expect(data).toEqual({ _entities: [{ education: { ...one, ...more } }], school: one });
});

test('a sealed child is in no list and no section', async () => {
  const document = `query ($r: [_Any!]!) {
    pupils { totalCount nodes { name } } suspectedDropouts { totalCount } schoolFiles { totalCount }
    _entities(representations: $r) { ... on Child { education { name } } }
  }`;
  const representations = [sealed, known].map((id) => ({ __typename: 'Child', id }));
  const { data } = await district.department.execute(document, { r: representations }, sealing());
  expect(data).toEqual({
    pupils: { totalCount: 1, nodes: [{ name: '在册乙' }] },
    suspectedDropouts: { totalCount: 1 },
    schoolFiles: { totalCount: 1 },
    _entities: [{ education: null }, { education: { name: '在册乙' } }],
  });
});

test('a bulletin is published without sealed children', async () => {
  const document = `mutation ($input: PublishDropoutBulletinInput!) { publishDropoutBulletin(input: $input) { newCount openCount } }`;
  const input = { divisionCode: COUNTY, month };
  const { data, errors } = await district.department.execute(document, { input }, sealing());
  expect(errors).toBeUndefined();
  expect(data.publishDropoutBulletin).toEqual({ newCount: 1, openCount: 1 });
});
