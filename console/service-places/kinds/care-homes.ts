import { PlaceCareHome, PlaceCareHomes } from '../../operations.generated.ts';
import { careHomeCriteria } from '../detail/other-criteria.ts';
import { kindOf } from '../kind.ts';
import { IS } from '../shown.ts';

/** 关爱之家: care homes of townships (JS37). */
export const careHomes = kindOf({
  name: 'townshipCareHomes',
  department: 'CIVIL_AFFAIRS',
  group: 'PLACES',
  title: ['关爱之家', 'Township care homes'],
  counted: '所',
  figure: 'TOWNSHIP_CARE_HOMES',
  search: 'nameContains',
  rows: PlaceCareHomes,
  columns: [
    { path: 'name', label: ['名称', 'Name'] },
    { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
    { path: 'address', label: ['地址', 'Address'] },
    { path: 'meetsProvincialStandard', label: ['按省级标准运行', 'Provincial standard'], as: IS },
    { path: 'closedOn', label: ['状态', 'State'], as: 'ENDED' },
  ],
  choices: [
    {
      name: 'standard',
      label: ['省级标准', 'Provincial standard'],
      options: [
        { value: 'met', label: ['按省级标准运行', 'Met'], filter: { meetsProvincialStandard: true } },
        { value: 'unmet', label: ['未按省级标准', 'Not met'], filter: { meetsProvincialStandard: false } },
      ],
    },
  ],
  detail: {
    operation: PlaceCareHome,
    facts: [
      { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
      { path: 'address', label: ['地址', 'Address'] },
      { path: 'closedOn', label: ['状态', 'State'], as: 'ENDED' },
      { path: 'openedOn', label: ['启用日期', 'Opened on'], as: 'DAY' },
      { path: 'source', label: ['来源', 'Source'] },
      { path: 'recordedOn', label: ['登记日期', 'Recorded on'], as: 'DAY' },
    ],
    criteria: careHomeCriteria,
  },
});
