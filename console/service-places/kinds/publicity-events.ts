import { PlacePublicityEvents } from '../../operations.generated.ts';
import { countedPeriod, kindOf } from '../kind.ts';

/** 宣传活动: publicity events of civil affairs. */
export const publicityEvents = kindOf({
  name: 'publicityEvents',
  department: 'CIVIL_AFFAIRS',
  group: 'EVENTS',
  title: ['宣传活动', 'Publicity events'],
  counted: '场',
  figure: 'PUBLICITY_EVENTS',
  search: 'titleContains',
  rows: PlacePublicityEvents,
  columns: [
    { path: 'title', label: ['名称', 'Title'] },
    { path: 'topic', label: ['主题', 'Topic'] },
    { path: 'division.name', label: ['举办地', 'Where'], as: 'WHERE' },
    { path: 'heldOn', label: ['日期', 'Held on'], as: 'DAY' },
    { path: 'participantCount', label: ['参加人次', 'Participants'], as: { unit: ['人次', ''] } },
  ],
  choices: [countedPeriod(['近 12 个月', 'Last 12 months'], 'PUBLICITY_EVENTS')],
});
