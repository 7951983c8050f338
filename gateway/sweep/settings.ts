import type { SweepOptions } from './start-sweep.ts';

/**
 * Whether and when a hub sweeps, by its environment: `HUB_SWEEP=off` leaves it to other gateways, `HUB_SWEEP_HOUR` is the hour in
 * Shanghai at which all children are swept (2), `HUB_SWEEP_AREAS` the provinces (`21,22`; all known ones when left out).
 */
export function sweepSettings(environment: NodeJS.ProcessEnv): SweepOptions | 'off' {
  const { HUB_SWEEP: choice, HUB_SWEEP_HOUR: hour = '2', HUB_SWEEP_AREAS: areas = '' } = environment;
  if (choice && choice !== 'off' && choice !== 'on') throw new Error('HUB_SWEEP 应是 on 或 off。');
  if (choice === 'off') return 'off';
  if (!/^([01]?\d|2[0-3])$/.test(hour)) throw new Error('HUB_SWEEP_HOUR 应是 0 到 23 之间的整数。');
  const codes = areas.split(',').filter((code) => code !== '');
  if (!codes.every((code) => /^\d{2}$/.test(code)))
    throw new Error('HUB_SWEEP_AREAS 应是省级行政区划代码(两位),以逗号隔开。');
  return { nightlyHour: Number(hour), areas: codes };
}
