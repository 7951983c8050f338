import { PlaceReferrals } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';

/** 转介: referrals that a figure counts. */
export const referrals = kindOf({
  name: 'referrals',
  department: 'CIVIL_AFFAIRS',
  group: 'RECORDS',
  isAboutChildren: true,
  title: ['转介', 'Referrals'],
  counted: '次',
  rows: PlaceReferrals,
  columns: [
    { path: 'child.name', label: ['儿童', 'Child'], opens: { kind: 'child', id: 'child.id' } },
    { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
    { path: 'kind', label: ['种类', 'Kind'], as: { list: 'ReferralKind' } },
    { path: 'referredTo', label: ['转给谁', 'To'] },
    { path: 'referredOn', label: ['转介日期', 'Referred on'], as: 'DAY' },
    { path: 'answeredOn', label: ['答复日期', 'Answered on'], as: 'DAY', none: ['未答复', 'Waiting'] },
  ],
});
