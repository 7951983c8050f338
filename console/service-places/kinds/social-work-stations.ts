import { PlaceSocialWorkStation, PlaceSocialWorkStations } from '../../operations.generated.ts';
import { stationCriteria } from '../detail/other-criteria.ts';
import { kindOf } from '../kind.ts';
import { HAS, MEETS, SERVES } from '../shown.ts';

/** 社工站: social-work stations of townships. */
export const socialWorkStations = kindOf({
  name: 'socialWorkStations',
  department: 'CIVIL_AFFAIRS',
  group: 'PLACES',
  title: ['社工站', 'Social-work stations'],
  counted: '个',
  figure: 'SOCIAL_WORK_STATIONS',
  lacks: {
    standard: 'SOCIAL_WORK_STATION',
    title: ['所在乡镇没有社工站的村', 'Villages whose township has no station'],
  },
  search: 'nameContains',
  rows: PlaceSocialWorkStations,
  columns: [
    { path: 'name', label: ['名称', 'Name'] },
    { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
    { path: 'workerCount', label: ['在职社工', 'Social workers'], as: { unit: ['人', ''] } },
    {
      path: 'workerCountMeetsStandard',
      label: ['人数标准', 'Staffing standard'],
      as: MEETS,
      none: ['当地没有标准', 'No standard'],
    },
    { path: 'openCaseCount', label: ['未结个案', 'Open cases'], as: 'CHILDREN' },
    { path: 'closedOn', label: ['状态', 'State'], as: 'ENDED' },
  ],
  detail: {
    operation: PlaceSocialWorkStation,
    facts: [
      { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
      { path: 'address', label: ['地址', 'Address'] },
      { path: 'workerCount', label: ['在职社工', 'Social workers'], as: { unit: ['人', ''] } },
      { path: 'openCaseCount', label: ['未结个案', 'Open cases'], as: 'CHILDREN' },
      { path: 'closedOn', label: ['状态', 'State'], as: 'ENDED' },
      { path: 'openedOn', label: ['成立日期', 'Founded on'], as: 'DAY' },
      { path: 'source', label: ['来源', 'Source'] },
      { path: 'recordedOn', label: ['登记日期', 'Recorded on'], as: 'DAY' },
    ],
    criteria: stationCriteria,
    lists: [
      {
        path: 'workers',
        label: ['社工', 'Social workers'],
        none: ['还没有登记社工。', 'No social worker is recorded.'],
        columns: [
          { path: 'name', label: ['姓名', 'Name'] },
          { path: 'phone', label: ['联系电话', 'Phone'] },
          { path: 'qualification', label: ['职业资格', 'Qualification'], as: { list: 'SocialWorkQualification' } },
          { path: 'hasCounsellorQualification', label: ['心理咨询资格', 'Counsellor'], as: HAS },
          { path: 'from', label: ['起', 'From'], as: 'DAY' },
          { path: 'isCurrent', label: ['是否在职', 'In office'], as: SERVES },
        ],
      },
    ],
  },
});
