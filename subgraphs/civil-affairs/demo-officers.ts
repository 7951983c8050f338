import type { Population } from '../demo/population.ts';
import { type DemoPlaces, TOLD_COUNTY } from './demo-context.ts';

/** The accounts of the demo's sign-in that civil affairs' staff records name (演示登录账号). */
export const DEMO_OFFICERS = {
  childDirector: 'demo-child-director',
  socialWorker: 'demo-social-worker',
  countyOfficer: 'demo-county-officer',
  classTeacher: 'demo-class-teacher',
  leagueCadre: 'demo-league-cadre',
} as const;

/** The township whose social-work station the demo's social worker is at: 峡河乡, where cases are open. */
export const DEMO_STATION_TOWNSHIP = `${TOLD_COUNTY}209`;

/** 后安镇, where the demo's child director looks after a village. */
const DIRECTOR_TOWNSHIP = `${TOLD_COUNTY}102`;

/** The village of the first registered child of 后安镇 that has an operating home and, as far as told, a director. */
export function villageOfDemoDirector(
  population: Population,
  { homes }: DemoPlaces,
  hasDirector: (villageCode: string) => boolean,
): string | null {
  for (const { countyCode, townshipCode, villageCode, story } of population.children()) {
    if (countyCode !== TOLD_COUNTY) return null;
    if (townshipCode !== DIRECTOR_TOWNSHIP || !story.isRegistered) continue;
    if (homes.has(villageCode) && hasDirector(villageCode)) return villageCode;
  }
  return null;
}
