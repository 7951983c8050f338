import type { Counter, Figure } from '../../figure.ts';
import { divisionDays, isCounty, liesWithin } from './divisions.ts';
import { HN2019 } from './documents.ts';
import { headcountDays } from './headcount-days.ts';
import { standardDays } from './standard-days.ts';
import { division } from './subjects.ts';

const standard = `cross join lateral ${standardDays("= 'INCUBATED_ORGANISATIONS'", 'd.code')} s`;

const organisations = headcountDays({
  rows: `child_service_organisation o where ${liesWithin('o')}`,
  first: 'o.incubated_on',
  beyond: 'o.dissolved_on',
});

const underStandard: Counter = {
  code: 'COUNTIES_WITH_ORGANISATION_STANDARD',
  subject: division,
  joins: standard,
  where: isCounty,
  held: `${divisionDays} * s.days`,
};

const enough: Counter = {
  code: 'COUNTIES_WITH_ORGANISATIONS',
  subject: division,
  joins: `${standard} cross join lateral ${organisations} e`,
  where: `${isCounty} and e.n >= s.value`,
  held: `${divisionDays} * s.days * e.days`,
};

/** 每县孵化的儿童服务类社会组织 (HN2019: at least 3 per county within three years). */
export const countiesWithOrganisations: Figure = {
  code: 'COUNTIES_WITH_ORGANISATIONS',
  title: '孵化儿童服务类社会组织达到标准的县占比',
  definition:
    '当日有效、有孵化标准(湖南为三年内不少于 3 家)的县级区划中,孵化且未注销的儿童服务类社会组织家数达到标准的占比。',
  basis: HN2019,
  unit: '%',
  counts: enough,
  of: underStandard,
  targets: [{ divisionCode: '43', comparison: 'AT_LEAST', value: 1, validFrom: '2022-06-11', source: HN2019 }],
};
