import '../records/records.css';
import '../records/forms.css';
import '../records/tables.css';
import './ledgers.css';
import './import.css';
import './reviews.css';
import './quality.css';
import './doc.css';
import '../records/narrow.css';
import './narrow.css';
import { createRoot } from 'react-dom/client';
import { currentSession } from '../session.ts';
import { statedPurpose, statePurpose } from '../stated-purpose.ts';
import { LedgersPage } from './ledgers-page.tsx';

const place = document.getElementById('ledgers');
if (!place) throw new Error('ledgers.html has no element #ledgers');
const root = createRoot(place);

/** A link may state what it shows behind `?` too; from here on it stands behind `#`, where it outlives signing in. */
if (location.search !== '') history.replaceState(null, '', `${location.pathname}#${location.search.slice(1)}`);

async function open(): Promise<void> {
  const session = await currentSession();
  if (!session) return;
  const { purposes } = session;
  const stated = purposes.find(({ purpose }) => purpose === statedPurpose().purpose);
  statePurpose({ purpose: stated?.purpose ?? (purposes.length === 1 ? (purposes[0]?.purpose ?? '') : '') });
  root.render(<LedgersPage session={session} />);
}

open().catch((error: Error) => root.render(<p className="records-loading">{error.message}</p>));
