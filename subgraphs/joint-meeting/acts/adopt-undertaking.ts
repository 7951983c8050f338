import type { Act } from '../../act.ts';
import { atLeastOne, inOrder, knownDivision, notNegative, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { coversAll, isOf, reserved } from '../actor.ts';
import { Undertaking } from '../entities/undertaking.ts';
import type { AdoptUndertakingInput } from '../schema.generated.ts';

const WHO = '本地区联席会议的工作人员、管理人员';
const UNKNOWN = '没有这个承诺编号,请从承诺台账中选择。';
const ADOPTED = '这是其他地区采纳的承诺,请采纳原来的那一条。';
const OWN = '这就是本地区文件提出的承诺,不需要采纳。';
const HALF = '目标值和方向要一起填写。';
const SHARE = '占比的目标在 0 到 1 之间,例如 90% 填 0.9。';

/** 采纳承诺: a division takes on what a document elsewhere undertakes, with a target and a due day of its own. */
export const adoptUndertaking: Act<AdoptUndertakingInput> = async (input, work) => {
  const { em, viewer } = work;
  const { number, divisionCode, document, statedTarget, from, dueOn, owners } = input;
  const { targetValue = null, targetComparison = null } = input;
  const original = await em.findOne(Undertaking, { number });
  const mayAct = isOf(viewer, 'JOINT_MEETING', ['OFFICER', 'MANAGER']) && coversAll(viewer, [divisionCode]);
  refuse(
    reserved('divisionCode', mayAct, WHO),
    original ? null : problem('number', UNKNOWN),
    original?.adoptedFrom ? problem('number', ADOPTED) : null,
    original?.regionCode === divisionCode ? problem('divisionCode', OWN) : null,
    await knownDivision('divisionCode', divisionCode, em),
    saysSomething('document', document),
    saysSomething('statedTarget', statedTarget, 500),
    (targetValue === null) === (targetComparison === null) ? null : problem('targetValue', HALF),
    notNegative('targetValue', targetValue),
    original?.unit === '%' && (targetValue ?? 0) > 1 ? problem('targetValue', SHARE) : null,
    inOrder('dueOn', from, dueOn),
    atLeastOne('owners', owners, '一个负责单位'),
  );
  const { title, content, unit, owners: usual } = original as Undertaking;
  const adopted = em.create(Undertaking, {
    number: `${number}@${divisionCode}`,
    document,
    regionCode: divisionCode,
    title,
    content,
    statedTarget: statedTarget ?? null,
    owners: owners ?? usual,
    targetValue,
    targetComparison,
    unit,
    statedValue: null,
    from: from ?? null,
    dueOn: dueOn ?? null,
    adoptedFrom: original,
    ...recorded(work, document),
  });
  await em.flush();
  return adopted.id;
};
