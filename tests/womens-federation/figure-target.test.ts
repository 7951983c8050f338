import { expect, test } from 'vitest';
import { divisionSection, startFederation } from './federation.ts';

test('the federation sets a target of its own; a figure that there is not is refused', async () => {
  await using federation = await startFederation();
  const target = {
    divisionCode: '210421',
    comparison: 'AT_LEAST',
    value: 1,
    from: '2026-01-01',
    source: '县妇联工作要点',
  };
  const set = async (code: string) => {
    const document =
      'mutation ($input: SetFigureTargetInput!) { setWomensFederationFigureTarget(input: $input) { code } }';
    const { data, errors } = await federation.execute(document, { input: { ...target, code } });
    return data?.setWomensFederationFigureTarget ?? errors?.[0]?.extensions.fields;
  };
  expect(await set('NONE')).toEqual([{ field: 'input.code', message: '没有这个指标,请从指标列表中选择。' }]);
  expect(await set('VILLAGES_WITH_SITE')).toEqual({ code: '210421' });
  const selected = '{ figures(codes: ["VILLAGES_WITH_SITE"]) { value isTargetMet target { value source } } }';
  expect(await divisionSection(federation, '210421', selected)).toEqual({
    figures: [{ value: 0, isTargetMet: false, target: { value: 1, source: '县妇联工作要点' } }],
  });
});
