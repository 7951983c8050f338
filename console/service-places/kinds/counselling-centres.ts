import { PlaceCounsellingCentre, PlaceCounsellingCentres } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';
import { OPEN } from '../shown.ts';

/** 心理咨询服务中心: public counselling centres. */
export const counsellingCentres = kindOf({
  name: 'counsellingCentres',
  department: 'WOMENS_FEDERATION',
  group: 'PLACES',
  title: ['心理咨询服务中心', 'Counselling centres'],
  counted: '个',
  figure: 'COUNSELLING_CENTRES',
  search: 'nameContains',
  rows: PlaceCounsellingCentres,
  columns: [
    { path: 'name', label: ['名称', 'Name'] },
    { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
    { path: 'hotline', label: ['咨询热线', 'Hotline'] },
    { path: 'alliance', label: ['咨询联盟', 'Alliance'], none: ['未加入', 'None'] },
    { path: 'counsellorCount', label: ['咨询师', 'Counsellors'], as: { unit: ['人', ''] } },
    { path: 'isOpen', label: ['状态', 'State'], as: OPEN },
  ],
  choices: [
    {
      name: 'state',
      label: ['状态', 'State'],
      usual: 'open',
      options: [
        { value: 'open', label: ['开放', 'Open'], filter: { isOpen: true } },
        { value: 'closed', label: ['已关闭', 'Closed'], filter: { isOpen: false } },
      ],
    },
  ],
  detail: {
    operation: PlaceCounsellingCentre,
    facts: [
      { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
      { path: 'address', label: ['地址', 'Address'] },
      { path: 'hotline', label: ['咨询热线', 'Hotline'] },
      { path: 'alliance', label: ['咨询联盟', 'Alliance'], none: ['未加入', 'None'] },
      { path: 'counsellorCount', label: ['咨询师', 'Counsellors'], as: { unit: ['人', ''] } },
      { path: 'closedOn', label: ['状态', 'State'], as: 'ENDED' },
      { path: 'openedOn', label: ['启用日期', 'Opened on'], as: 'DAY' },
      { path: 'source', label: ['来源', 'Source'] },
      { path: 'recordedOn', label: ['登记日期', 'Recorded on'], as: 'DAY' },
    ],
  },
});
