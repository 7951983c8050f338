import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCounty, COUNTY, daysAgo, OTHER_VILLAGE, type TestCounty, VILLAGE } from './county.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.stop());

const DIRECTOR = {
  name: '赵玉芬',
  sex: 'FEMALE',
  phone: '13900000006',
  divisionCode: VILLAGE,
  position: 'WOMAN_COMMITTEE_MEMBER',
  assessmentPassedOn: daysAgo(400),
  monthlyAllowanceYuan: 200,
  from: daysAgo(390),
};
const TRAINING = {
  title: '儿童主任培训',
  audience: 'CHILD_DIRECTOR',
  divisionCode: COUNTY,
  organiser: '青河县民政局',
  startsOn: daysAgo(10),
  endsOn: daysAgo(9),
};

test('a child director is appointed to a village, and to a home of it', async () => {
  const { payload } = await county.act(
    'appointChildDirector',
    DIRECTOR,
    'name sex position monthlyAllowanceYuan from isCurrent hasStartedBeforeAssessment signInId division { code }',
  );
  expect(payload).toEqual({
    name: '赵玉芬',
    sex: 'FEMALE',
    position: 'WOMAN_COMMITTEE_MEMBER',
    monthlyAllowanceYuan: 200,
    from: daysAgo(390),
    isCurrent: true,
    hasStartedBeforeAssessment: false,
    signInId: null,
    division: { code: VILLAGE },
  });
  const home = await county.act('createChildrensHome', {
    name: '青湖村儿童之家',
    divisionCode: OTHER_VILLAGE,
    buildingKind: 'SCHOOL',
    indoorAreaSquareMetres: 60,
    hasVideoContact: true,
    hasReadingEquipment: true,
    hasRecreationEquipment: true,
    hasOutdoorSpace: true,
    hasCounsellingRoom: false,
    isInsured: false,
    functions: ['CARE'],
    openedOn: '2020-05-01',
  });
  const elsewhere = { ...DIRECTOR, homeId: home.payload.id, divisionCode: VILLAGE, from: daysAgo(-1) };
  expect((await county.act('appointChildDirector', elsewhere)).problems).toEqual([
    ['input.from', '日期不能晚于今天,请核对后填写实际发生的日期。'],
    ['input.homeId', '这所儿童之家不在该村,请重新选择。'],
  ]);
  expect((await county.act('appointChildDirector', { ...DIRECTOR, divisionCode: COUNTY })).problems).toEqual([
    ['input.divisionCode', '这里需要村一级的行政区划代码,请重新选择。'],
  ]);
});

test('a training is recorded with those who took part', async () => {
  const { payload: director } = await county.act('appointChildDirector', DIRECTOR);
  const participants = [{ personId: director.id, hasPassed: true }];
  const { payload } = await county.act(
    'recordTraining',
    { ...TRAINING, participants },
    'title dayCount participantCount participations { hasPassed director { name isTrainedThisYear } supervisor { id } }',
  );
  expect(payload).toMatchObject({
    title: '儿童主任培训',
    dayCount: 2,
    participantCount: 1,
    participations: [{ hasPassed: true, director: { name: '赵玉芬' }, supervisor: null }],
  });
  const wrong = { ...TRAINING, endsOn: daysAgo(11), participants: [...participants, ...participants] };
  expect((await county.act('recordTraining', wrong)).problems).toEqual([
    ['input.endsOn', `日期不能早于开始日期(${daysAgo(10)}),请核对。`],
    ['input.participants.1.personId', '同一人只填一次,请删除重复的一行。'],
  ]);
  const ofSupervisors = { ...TRAINING, audience: 'CHILD_SUPERVISOR', participants };
  expect((await county.act('recordTraining', ofSupervisors)).problems).toEqual([
    ['input.participants.0.personId', '没有找到这个编号对应的记录,请从列表中重新选择。'],
  ]);
});
