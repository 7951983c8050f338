import { type Counter, type Figure, period } from '../../figure.ts';
import { HN2019 } from './documents.ts';
import { organisation } from './service-subjects.ts';

const registered: Counter = {
  code: 'ORGANISATIONS',
  subject: organisation,
  held: period('o.registered_on', 'o.dissolved_on'),
};

const incubated: Counter = {
  code: 'ORGANISATIONS_INCUBATED',
  subject: organisation,
  where: 'o.incubated_on is not null',
  held: period('o.incubated_on', 'o.dissolved_on'),
};

/** 儿童服务类社会组织 (HN2019). */
export const serviceOrganisations: Figure = {
  code: 'CHILD_SERVICE_ORGANISATIONS',
  title: '儿童服务类社会组织',
  definition: '当日已登记、尚未注销的儿童服务类社会组织,按登记地统计。',
  basis: HN2019,
  unit: '家',
  counts: registered,
  variants: [
    {
      code: 'CHILD_SERVICE_ORGANISATIONS_INCUBATED',
      title: '孵化的儿童服务类社会组织',
      definition: '儿童服务类社会组织中登记有孵化日期的,自孵化之日起计,按登记地统计。',
      basis: HN2019,
      counts: incubated,
    },
  ],
};
