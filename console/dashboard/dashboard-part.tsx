import './dashboard.css';
import { loadedLater } from '../loaded-later.tsx';
import { useWhere } from '../where.ts';
import { DashboardPage } from './dashboard-page.tsx';

const MeetingView = loadedLater(() => import('./meeting/meeting-view.tsx'));

/** The dashboard (联席会议看板): the page for work at a desk, and at `/dashboard/meeting` the one for the meeting room. */
export default function DashboardPart() {
  const { page } = useWhere();
  return page === 'meeting' ? <MeetingView /> : <DashboardPage />;
}
