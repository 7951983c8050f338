import { readXlsx } from 'hucre';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { packs } from '../../gateway/sweep/packs.ts';
import type { AskAsJointMeeting } from '../../gateway/sweep/step.ts';
import type { Viewer } from '../../schema/access/viewer.ts';
import { readPack, type SealedPack } from '../../schema/meeting-pack/pack-content.ts';
import { exportAs } from '../exports/export-as.ts';
import type { TestHub } from '../hub.ts';

/** The demo county. */
export const COUNTY = '210421';

/** The secretary of the county's joint meeting. */
export const secretary: Viewer = {
  id: 'secretary',
  name: '测试秘书',
  department: 'JOINT_MEETING',
  role: 'MANAGER',
  division: COUNTY,
  assurance: 3,
  rights: ['ANALYST'],
};

/** As the secretary asks: what a pack shows is no child's data. */
export const asSecretary = { viewer: secretary, purpose: 'STATISTICS' as const };

const system: Viewer = { ...secretary, id: 'joint-meeting-sweep', name: '比对系统', role: 'SYSTEM', division: '21' };

/** Asks the hub's front door as the sweep does. */
export function askOf(hub: TestHub): AskAsJointMeeting {
  return async (query, variables = {}, purpose = 'VERIFICATION') => {
    const { data = null, errors = [], extensions } = await hub.query(query, variables, { viewer: system, purpose });
    return { data, errors: errors as never, departments: extensions?.departments ?? [] };
  };
}

/** One round of gathering packs. */
export async function gatherOnce(hub: TestHub): Promise<void> {
  await packs.round?.run(askOf(hub));
}

/** Orders a pack of the county; its id. */
export async function orderPack(hub: TestHub, title: string): Promise<string> {
  const order = 'mutation ($input: FreezeMeetingPackInput!) { freezeMeetingPack(input: $input) { id } }';
  const { data, errors } = await hub.query(order, { input: { divisionCode: COUNTY, title } }, asSecretary);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.freezeMeetingPack.id;
}

const PACK = `query ($id: ID!) { meetingPack(id: $id) {
  state isComplete attempts hash content gaps { department reason } summary { figureCount undertakingCount } } }`;

/** A pack as the secretary reads it. */
// biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape their own query states
export async function packOf(hub: TestHub, id: string): Promise<any> {
  const { data, errors } = await hub.query(PACK, { id }, asSecretary);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.meetingPack;
}

const PAPER = new URL('../../console/packs/pack-paper.tsx', import.meta.url).href;
const { PackPaper } = (await import(/* @vite-ignore */ PAPER)) as {
  PackPaper: FunctionComponent<{ pack: SealedPack; hash: string }>;
};

/** The paper that the page shows of a pack, as the browser gets it. */
export function paperOf({ content, hash }: { content: string; hash: string }): string {
  return renderToStaticMarkup(createElement(PackPaper, { pack: readPack(content), hash }));
}

/** The workbook of a pack as the secretary exports it. */
export async function exportPack(hub: TestHub, id: string) {
  const { status, fileName, file } = await exportAs(hub.url, asSecretary, `/meeting-packs/${id}/export`);
  const { sheets } = status === 200 ? await readXlsx(file) : { sheets: [] };
  return { status, fileName, sheets };
}
