import type { Work } from '../act.ts';

/** The provenance of a fact that an act writes down (来源). */
export const recorded = ({ recordedBy, today }: Work) => ({ source: '妇联业务登记', recordedBy, recordedOn: today });
