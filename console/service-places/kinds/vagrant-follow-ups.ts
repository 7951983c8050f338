import { PlaceVagrantFollowUps } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';

/** 流浪未成年人救助与回访: vagrant minors found and followed up that a figure counts. */
export const vagrantFollowUps = kindOf({
  name: 'vagrantFollowUps',
  department: 'CIVIL_AFFAIRS',
  group: 'RECORDS',
  isAboutChildren: true,
  title: ['流浪未成年人救助与回访', 'Vagrant minors'],
  counted: '条',
  rows: PlaceVagrantFollowUps,
  columns: [
    { path: 'child.name', label: ['儿童', 'Child'], opens: { kind: 'child', id: 'child.id' } },
    { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
    { path: 'rescueStation', label: ['救助站', 'Rescue station'] },
    { path: 'foundOn', label: ['发现日期', 'Found on'], as: 'DAY' },
    { path: 'returnedOn', label: ['返乡日期', 'Returned on'], as: 'DAY', none: ['未返乡', 'Not returned'] },
    { path: 'followedUpOn', label: ['最近回访', 'Followed up on'], as: 'DAY', none: ['未回访', 'Not yet'] },
  ],
});
