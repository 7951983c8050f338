import { test } from 'vitest';
import { startDepartment } from '../hub.ts';
import { inventRegister } from '../ledger-matching/invented-register.ts';
import { writeRegister } from '../ledger-matching/write-register.ts';
import { testLinkageKey } from '../databases.ts';
import { stewardOf, stewardSession } from '../sessions.ts';
test('x', async () => {
  const d = await startDepartment('civil-affairs');
  await writeRegister(d.sql, inventRegister(1, 10_000), testLinkageKey);
  const q = `dataQuality { childCount completeShare duplicateCount }`;
  const ask = async (text: string, s = stewardSession('civil-affairs')) => { const t = performance.now(); const r = await d.execute(text, {}, s); console.log(Math.round(performance.now() - t), JSON.stringify(r.errors ?? r.data).slice(0, 200)); };
  const stranger = stewardSession('civil-affairs', { viewer: stewardOf('joint-meeting', { division: '990121', role: 'OFFICER' }), purpose: 'STATISTICS' });
  for (let i = 0; i < 2; i++) await ask(`{ division(code: "990121") { civilAffairs { ${q} } } }`);
  for (let i = 0; i < 2; i++) await ask(`{ divisions(filter: { divisionCode: "990121", level: TOWNSHIP }) { nodes { civilAffairs { ${q} } } } }`);
  await ask(`{ divisions(filter: { divisionCode: "990121", level: TOWNSHIP }) { nodes { civilAffairs { ${q} } } } }`, stranger);
  await ask(`{ children(filter: { dataQuality: DUPLICATE }, first: 5) { totalCount } }`);
  await ask(`{ children(filter: { dataQuality: STALE }, first: 5) { totalCount } }`);
  await d.stop();
}, 300_000);
