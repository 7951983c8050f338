import { PlaceOrganisation, PlaceOrganisations } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';

/** 儿童服务类社会组织: organisations that serve children. */
export const organisations = kindOf({
  name: 'childServiceOrganisations',
  department: 'CIVIL_AFFAIRS',
  group: 'PLACES',
  title: ['儿童服务类社会组织', 'Organisations'],
  counted: '家',
  figure: 'CHILD_SERVICE_ORGANISATIONS',
  search: 'nameContains',
  rows: PlaceOrganisations,
  columns: [
    { path: 'name', label: ['名称', 'Name'] },
    { path: 'division.name', label: ['登记地', 'Registered at'], as: 'WHERE' },
    { path: 'registeredOn', label: ['登记日期', 'Registered on'], as: 'DAY' },
    { path: 'incubatedOn', label: ['孵化日期', 'Incubated on'], as: 'DAY', none: ['不是孵化', 'Not incubated'] },
    { path: 'dissolvedOn', label: ['注销日期', 'Dissolved on'], as: 'DAY', none: ['未注销', 'Active'] },
  ],
  choices: [
    {
      name: 'incubated',
      label: ['是否孵化', 'Incubated'],
      options: [
        { value: 'yes', label: ['孵化而来', 'Incubated'], filter: { isIncubated: true } },
        { value: 'no', label: ['不是孵化', 'Not incubated'], filter: { isIncubated: false } },
      ],
    },
  ],
  detail: {
    operation: PlaceOrganisation,
    facts: [
      { path: 'division.name', label: ['登记地', 'Registered at'], as: 'WHERE' },
      { path: 'registeredOn', label: ['登记日期', 'Registered on'], as: 'DAY' },
      { path: 'incubatedOn', label: ['孵化日期', 'Incubated on'], as: 'DAY', none: ['不是孵化', 'Not incubated'] },
      { path: 'dissolvedOn', label: ['注销日期', 'Dissolved on'], as: 'DAY', none: ['未注销', 'Active'] },
      { path: 'source', label: ['来源', 'Source'] },
      { path: 'recordedOn', label: ['登记日期', 'Recorded on'], as: 'DAY' },
    ],
    lists: [
      {
        path: 'purchasedServices',
        label: ['政府购买服务', 'Purchased services'],
        none: ['没有政府购买服务记录。', 'No purchased services are recorded.'],
        columns: [
          { path: 'title', label: ['项目', 'Project'] },
          { path: 'amountYuan', label: ['金额', 'Amount'], as: { unit: ['元', 'yuan'] } },
          { path: 'from', label: ['起', 'From'], as: 'DAY' },
          { path: 'until', label: ['止', 'Until'], as: 'DAY', none: ['至今', 'To this day'] },
        ],
      },
    ],
  },
});
