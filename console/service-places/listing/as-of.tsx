import type { Answer } from '../../data/answer.ts';
import { useSay } from '../../language.ts';
import { useMoment } from '../../shown/days.ts';
import type { Keeper } from '../kind.ts';

/** As of when a department's data are (截至), on paper too. */
export function AsOf({ answer: { departments }, department }: { answer: Answer<unknown>; department: Keeper }) {
  const say = useSay();
  const moment = useMoment();
  const asOf = departments.find((each) => each.department.replaceAll('-', '_').toUpperCase() === department)?.asOf;
  return asOf ? <span>{say(`截至 ${moment(asOf)}`, `as of ${moment(asOf)}`)}</span> : null;
}
