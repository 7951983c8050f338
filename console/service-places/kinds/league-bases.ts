import { PlaceLeagueBase, PlaceLeagueBases } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';
import { OPEN } from '../shown.ts';

/** 共青团阵地: bases of the Youth League, such as 希望来吧. */
export const leagueBases = kindOf({
  name: 'bases',
  department: 'YOUTH_LEAGUE',
  group: 'PLACES',
  title: ['共青团阵地', 'League bases'],
  counted: '个',
  figure: 'LEAGUE_BASES',
  search: 'nameContains',
  rows: PlaceLeagueBases,
  columns: [
    { path: 'name', label: ['名称', 'Name'] },
    { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
    { path: 'kind', label: ['类别', 'Kind'], as: { list: 'LeagueBaseKind' } },
    { path: 'address', label: ['地址', 'Address'] },
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
      name: 'type',
      label: ['类别', 'Kind'],
      options: [
        { value: 'hope_club', label: ['希望来吧', 'Hope clubs'], filter: { kind: ['HOPE_CLUB'] } },
        { value: 'youth_home', label: ['青年之家', 'Youth homes'], filter: { kind: ['YOUTH_HOME'] } },
        { value: 'hope_homeland', label: ['希望家园', 'Hope homelands'], filter: { kind: ['HOPE_HOMELAND'] } },
        { value: 'colourful_cabin', label: ['七彩小屋', 'Colourful cabins'], filter: { kind: ['COLOURFUL_CABIN'] } },
        { value: 'happy_kitchen', label: ['幸福厨房', 'Happy kitchens'], filter: { kind: ['HAPPY_KITCHEN'] } },
        {
          value: 'red_scarf_reading_room',
          label: ['红领巾悦读书屋', 'Reading rooms'],
          filter: { kind: ['RED_SCARF_READING_ROOM'] },
        },
      ],
    },
  ],
  detail: {
    operation: PlaceLeagueBase,
    facts: [
      { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
      { path: 'address', label: ['地址', 'Address'] },
      { path: 'kind', label: ['类别', 'Kind'], as: { list: 'LeagueBaseKind' } },
      { path: 'closedOn', label: ['状态', 'State'], as: 'ENDED' },
      { path: 'openedOn', label: ['启用日期', 'Opened on'], as: 'DAY' },
      { path: 'source', label: ['来源', 'Source'] },
      { path: 'recordedOn', label: ['登记日期', 'Recorded on'], as: 'DAY' },
    ],
  },
});
