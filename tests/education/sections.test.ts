import { afterAll, beforeAll, expect, test } from 'vitest';
import { COUNTY, type District, OTHER_VILLAGE, openDistrict, TOWNSHIP, VILLAGE } from './district.ts';

let district: District;
const pupils: string[] = [];
beforeAll(async () => {
  district = await openDistrict();
  for (const [at, divisionCode] of [VILLAGE, VILLAGE, OTHER_VILLAGE].entries())
    pupils.push((await district.pupil({ name: `学生${at}`, divisionCode })).childId);
  const about = { childId: pupils[0], schoolId: district.school };
  await district.act('openDropoutWatch', { ...about, suspectedOn: district.ago(3) });
  const guardian = { guardianName: '李奶奶', guardianRelation: 'GRANDPARENT' };
  await district.act('openSchoolFile', { ...about, openedOn: district.ago(30), ...guardian });
  const activity = { schoolId: district.school, theme: 'LAW', title: '法治进校园' };
  await district.act('recordCampusActivity', { ...activity, heldOn: district.ago(40), participantCount: 84 });
  await district.act('recordCampusActivity', { ...activity, heldOn: district.ago(4), participantCount: 16 });
  await district.act('assignSchoolSocialWorker', { schoolId: district.school, name: '周静', from: district.ago(9) });
  const kind = { kind: 'PRIMARY', isBoarding: true, hasCounsellingRoom: false, divisionCode: COUNTY };
  await district.act('createSchool', { ...kind, name: '县实验小学' });
  await district.act('createSchool', { ...kind, name: '县幼儿园', kind: 'KINDERGARTEN' });
});
afterAll(() => district[Symbol.asyncDispose]());

const ask = (type: string, key: string, keys: readonly string[], selection: string) => {
  const representations = keys.map((each) => ({ __typename: type, [key]: each }));
  const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${key} education { ${selection} } } } }`;
  return district.department.execute(document, { r: representations });
};

test('the sections of several children, with all that they hold, are one statement', async () => {
  const before = district.department.statements();
  const selection = `name isEnrolled currentEnrolments { grade school { name division { code } } } enrolments(first: 5) { from }
    attendance(first: 3) { month } lastAttendance { month } dropoutWatch { state visits { visitedOn } } dropoutWatches { id }
    schoolFile { guardian { name } parentChanges { kind } isFatherAway } psychologicalFile { openedOn } screenings { result }
    teacherPairings { teacherName } teacherVisits { visitedOn } careNeeds { area } source recordedBy recordedOn updatedAt`;
  const { data } = await ask('Child', 'id', [...pupils, 'T-ZZZZZZZZZZZZZZZZZZZZZZZZZZ'], selection);
  expect(district.department.statements() - before).toBe(1);
  expect(
    data._entities.map(({ education }: { education: { name: string } | null }) => education?.name ?? null),
  ).toEqual(['学生0', '学生1', '学生2', null]);
  expect(data._entities[0].education).toMatchObject({
    isEnrolled: true,
    currentEnrolments: [{ grade: 'PRIMARY_3', school: { name: '青山九年一贯制学校', division: { code: TOWNSHIP } } }],
    lastAttendance: null,
    dropoutWatch: { state: 'SUSPECTED', visits: [] },
    schoolFile: { guardian: { name: '李奶奶' }, parentChanges: [], isFatherAway: false },
    source: '学籍登记',
  });
});

test('a division counts schools by where they stand and pupils by where they live', async () => {
  const before = district.department.statements();
  const share = '{ numerator denominator share }';
  const selection = `schoolCount boardingSchoolCount pupilCount enrolledPupilCount suspectedDropoutCount returnedDropoutCount
    counsellingRoomShare ${share} schoolSocialWorkerShare ${share} youthPalaceCount schoolFileCount psychologicalFileCount
    teacherPairingCount campusActivityCount campusActivityParticipantCount safetyDrillCount`;
  const { data } = await ask('Division', 'code', [COUNTY, VILLAGE, '990122'], selection);
  expect(district.department.statements() - before).toBe(1);
  const none = { numerator: 0, denominator: 0, share: null };
  const nothing = {
    schoolCount: 0,
    boardingSchoolCount: 0,
    pupilCount: 0,
    enrolledPupilCount: 0,
    suspectedDropoutCount: 0,
    returnedDropoutCount: 0,
    counsellingRoomShare: none,
    schoolSocialWorkerShare: none,
    youthPalaceCount: 0,
    schoolFileCount: 0,
    psychologicalFileCount: 0,
    teacherPairingCount: 0,
    campusActivityCount: 0,
    campusActivityParticipantCount: 0,
    safetyDrillCount: 0,
  };
  const village = { ...nothing, pupilCount: 2, enrolledPupilCount: 2, suspectedDropoutCount: 1, schoolFileCount: 1 };
  expect(data._entities.map(({ education }: { education: object }) => education)).toEqual([
    {
      ...village,
      pupilCount: 3,
      enrolledPupilCount: 3,
      schoolCount: 4,
      boardingSchoolCount: 2,
      counsellingRoomShare: { numerator: 2, denominator: 3, share: 2 / 3 },
      schoolSocialWorkerShare: { numerator: 1, denominator: 3, share: 1 / 3 },
      campusActivityCount: 2,
      campusActivityParticipantCount: 100,
    },
    village,
    nothing,
  ]);
});

test('activities of a division are counted between two days, the second not included', async () => {
  const days = `from: "${district.ago(40)}", until: "${district.ago(4)}"`;
  const selection = `campusActivityCount(${days}) campusActivityParticipantCount(${days}) safetyDrillCount(from: null)`;
  expect((await ask('Division', 'code', [COUNTY], selection)).data._entities[0].education).toEqual({
    campusActivityCount: 1,
    campusActivityParticipantCount: 84,
    safetyDrillCount: 0,
  });
});

test('a division lists its schools, pupils, watches and files with the sections of the children, in one statement', async () => {
  const before = district.department.statements();
  const selection = `schools(orderBy: NAME_ASC, first: 1) { totalCount nodes { pupilCount pupils { nodes { name } } } }
    pupils(filter: { isEnrolled: true }, orderBy: NAME_DESC) { totalCount nodes { name child { id education { name } } } }
    suspectedDropouts { nodes { child { id } school { suspectedDropoutCount schoolFileCount } } } schoolFiles { totalCount } bulletins { month }`;
  const { education } = (await ask('Division', 'code', [VILLAGE], selection)).data._entities[0];
  expect(district.department.statements() - before).toBe(1);
  expect(education).toEqual({
    schools: { totalCount: 0, nodes: [] },
    pupils: {
      totalCount: 2,
      nodes: [
        { name: '学生1', child: { id: pupils[1], education: { name: '学生1' } } },
        { name: '学生0', child: { id: pupils[0], education: { name: '学生0' } } },
      ],
    },
    suspectedDropouts: {
      nodes: [{ child: { id: pupils[0] }, school: { suspectedDropoutCount: 1, schoolFileCount: 1 } }],
    },
    schoolFiles: { totalCount: 1 },
    bulletins: [],
  });
});

test('pupils are found by name, school, grade, birth and file', async () => {
  const names = async (filter: string) =>
    (
      await district.department.execute(`{ pupils(filter: { ${filter} }, orderBy: NAME_ASC) { nodes { name } } }`)
    ).data.pupils.nodes.map(({ name }: { name: string }) => name);
  expect(await names('nameContains: "生1"')).toEqual(['学生1']);
  expect(await names(`schoolId: "${district.school}", grade: PRIMARY_3, divisionCode: "${TOWNSHIP}"`)).toEqual([
    '学生0',
    '学生1',
  ]);
  expect(await names('grade: PRIMARY_4')).toEqual([]);
  expect(await names('hasSchoolFile: true')).toEqual(['学生0']);
  expect(await names('hasSchoolFile: false, isEnrolledTwice: false, sex: MALE')).toEqual(['学生1', '学生2']);
  expect(await names('birthDateFrom: "2016-05-04", birthDateUntil: "2016-05-05"')).toHaveLength(3);
  expect(await names('birthDateUntil: "2016-05-04"')).toEqual([]);
});
