import { createRoot } from 'react-dom/client';
import { begun, firstPart } from './begin.ts';
import { ConsoleApp, PARTS } from './console-app.tsx';
import { takeReturn } from './kept-return.ts';
import { language } from './language.ts';
import { currentSession } from './session.ts';
import { statedPurpose, statePurpose } from './stated-purpose.ts';

const place = document.getElementById('console');
if (!place) throw new Error('console.html has no element #console');
const root = createRoot(place);

/** Opens the console for who has signed in; a purpose that this person's post does not have is forgotten. */
async function open(): Promise<void> {
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
  const session = await currentSession(begun.session);
  if (!session) return;
  const wanted = takeReturn();
  if (wanted) return location.replace(wanted);
  await PARTS[firstPart]?.load();
  const { purposes } = session;
  const stated = purposes.find(({ purpose }) => purpose === statedPurpose().purpose);
  statePurpose({ purpose: stated?.purpose ?? (purposes.length === 1 ? (purposes[0]?.purpose ?? '') : '') });
  root.render(<ConsoleApp session={session} />);
}

open().catch((error: Error) => root.render(<p role="alert">{error.message}</p>));
