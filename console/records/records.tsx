import './records.css';
import './forms.css';
import './tables.css';
import './record.css';
import './digest-health.css';
import './report.css';
import './narrow.css';
import { createRoot } from 'react-dom/client';
import { currentSession } from '../session.ts';
import { statedPurpose, statePurpose } from '../stated-purpose.ts';
import { recordPurpose } from './record-purpose.ts';
import { RecordsPage } from './records-page.tsx';

const place = document.getElementById('records');
if (!place) throw new Error('records.html has no element #records');
const root = createRoot(place);

async function open(): Promise<void> {
  const session = await currentSession();
  if (!session) return;
  const stated = session.purposes.find(({ purpose }) => purpose === statedPurpose().purpose);
  statePurpose({ purpose: stated?.purpose ?? recordPurpose(session) });
  root.render(<RecordsPage session={session} />);
}

open().catch((error: Error) => root.render(<p className="records-loading">{error.message}</p>));
