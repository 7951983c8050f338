import { expect, test } from 'vitest';
import { type Home, homeCriteria } from '../../console/service-places/detail/home-criteria.ts';

const AREA = { code: 'HOME_INDOOR_AREA', title: '室内面积(不少于)', value: 50, unit: '平方米', document: 'HN2019' };

function homeOf(change: Partial<Home>): Home {
  return {
    indoorAreaSquareMetres: 43,
    hasVideoContact: true,
    hasReadingEquipment: true,
    hasRecreationEquipment: true,
    hasOutdoorSpace: false,
    functions: ['CARE'],
    openingHours: [],
    dutyShifts: [],
    meetsStandard: false,
    unmetCriteria: ['HOME_INDOOR_AREA'],
    division: { civilAffairs: { standards: [AREA] } },
    ...change,
  };
}

test('HN2019: a home of 43 m² does not meet the area of at least 50 m²', () => {
  expect(homeCriteria(homeOf({}))[0]).toEqual({
    title: ['室内面积', 'Indoor area'],
    asked: '不少于 50 平方米',
    actual: ['43 平方米', '43 m²'],
    verdict: 'UNMET',
    document: 'HN2019',
  });
});

test('a criterion for which no standard is in force is not judged', () => {
  const outdoor = homeCriteria(homeOf({})).find(({ title }) => title[0] === '室外活动场地');
  expect(outdoor).toMatchObject({ asked: null, actual: ['没有', 'No'], verdict: 'UNKNOWN', document: null });
});

test('when the department does not judge, no criterion is shown as met', () => {
  const verdicts = homeCriteria(homeOf({ meetsStandard: null, unmetCriteria: [] })).map(({ verdict }) => verdict);
  expect(new Set(verdicts)).toEqual(new Set(['UNKNOWN']));
});
