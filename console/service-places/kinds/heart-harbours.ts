import { PlaceHeartHarbour, PlaceHeartHarbours } from '../../operations.generated.ts';
import { openingsByOccasion } from '../detail/opening.ts';
import { kindOf } from '../kind.ts';
import { IS, OPEN } from '../shown.ts';

/** 童心港湾: heart harbours, open at weekends and in holidays (GD661). */
export const heartHarbours = kindOf({
  name: 'heartHarbours',
  department: 'YOUTH_LEAGUE',
  group: 'PLACES',
  title: ['童心港湾', 'Heart harbours'],
  counted: '个',
  figure: 'HEART_HARBOURS',
  lacks: { standard: 'HEART_HARBOUR', title: ['够不着童心港湾的村', 'Villages without a harbour in reach'] },
  search: 'nameContains',
  rows: PlaceHeartHarbours,
  columns: [
    { path: 'name', label: ['名称', 'Name'] },
    { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
    { path: 'services', label: ['服务', 'Services'], as: { list: 'HarbourService' } },
    { path: 'companion.name', label: ['童伴妈妈', 'Companion'], none: ['空缺', 'Vacant'] },
    { path: 'memberCount', label: ['成员', 'Members'], as: 'CHILDREN' },
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
    {
      name: 'companion',
      label: ['童伴妈妈', 'Companion'],
      options: [
        { value: 'yes', label: ['有', 'Yes'], filter: { hasCompanion: true } },
        { value: 'no', label: ['空缺', 'Vacant'], filter: { hasCompanion: false } },
      ],
    },
  ],
  detail: {
    operation: PlaceHeartHarbour,
    facts: [
      { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
      { path: 'address', label: ['地址', 'Address'] },
      { path: 'services', label: ['服务', 'Services'], as: { list: 'HarbourService' } },
      { path: 'memberCount', label: ['现有成员', 'Members'], as: 'CHILDREN' },
      { path: 'equipment', label: ['设备', 'Equipment'] },
      { path: 'isInPoorVillage', label: ['设在贫困村', 'In a poor village'], as: IS },
      { path: 'closedOn', label: ['状态', 'State'], as: 'ENDED' },
      { path: 'openedOn', label: ['启用日期', 'Opened on'], as: 'DAY' },
      { path: 'source', label: ['来源', 'Source'] },
      { path: 'recordedOn', label: ['登记日期', 'Recorded on'], as: 'DAY' },
    ],
    openings: ({ openingTimes }) => openingsByOccasion(openingTimes),
    lists: [
      {
        path: 'companions',
        label: ['童伴妈妈', 'Companions'],
        none: ['还没有登记童伴妈妈。', 'No companion is recorded.'],
        columns: [
          { path: 'name', label: ['姓名', 'Name'] },
          { path: 'phone', label: ['联系电话', 'Phone'] },
          { path: 'from', label: ['起', 'From'], as: 'DAY' },
          { path: 'until', label: ['止', 'Until'], as: 'DAY', none: ['至今', 'To this day'] },
        ],
      },
      {
        path: 'sessions',
        label: ['活动（最近 10 次）', 'Sessions (last 10)'],
        none: ['没有活动记录。', 'No sessions are recorded.'],
        columns: [
          { path: 'title', label: ['主题', 'Title'] },
          { path: 'service', label: ['服务', 'Service'], as: { list: 'HarbourService' } },
          { path: 'heldOn', label: ['日期', 'Held on'], as: 'DAY' },
          { path: 'attendanceCount', label: ['到场儿童', 'Children'], as: 'CHILDREN' },
        ],
      },
    ],
  },
});
