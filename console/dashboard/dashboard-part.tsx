import './dashboard.css';
import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useWhere } from '../where.ts';
import { DashboardPage } from './dashboard-page.tsx';

const MeetingView = lazy(() => import('./meeting/meeting-view.tsx'));

/** The dashboard (联席会议看板): the page for work at a desk, and at `/dashboard/meeting` the one for the meeting room. */
export default function DashboardPart() {
  const { page } = useWhere();
  if (page !== 'meeting') return <DashboardPage />;
  return (
    <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 8 }} />}>
      <MeetingView />
    </Suspense>
  );
}
