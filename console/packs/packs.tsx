import '../records/records.css';
import '../records/forms.css';
import '../records/tables.css';
import '../records/report.css';
import './packs.css';
import '../records/narrow.css';
import { createRoot } from 'react-dom/client';
import { currentSession } from '../session.ts';
import { statedPurpose, statePurpose } from '../stated-purpose.ts';
import { PacksPage } from './packs-page.tsx';

const place = document.getElementById('packs');
if (!place) throw new Error('packs.html has no element #packs');
const root = createRoot(place);

/** Packs are looked at as statistics, unless the person has said something else. */
async function open(): Promise<void> {
  const session = await currentSession();
  if (!session) return;
  const purposes = session.purposes.map(({ purpose }) => purpose);
  const usual = purposes.includes('STATISTICS') ? 'STATISTICS' : (purposes[0] ?? '');
  const { purpose } = statedPurpose();
  statePurpose({ purpose: purposes.includes(purpose) ? purpose : usual });
  root.render(<PacksPage session={session} />);
}

open().catch((error: Error) => root.render(<p className="records-loading">{error.message}</p>));
