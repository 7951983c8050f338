import { describe, expect, test } from 'vitest';
import type { FieldKind, InputField } from '../../console/acts/described.ts';
import { planOf } from '../../console/acts/form-plan.ts';
import { changesOf, inputOf } from '../../console/acts/input-of.ts';
import { problemOf } from '../../console/acts/rules-of.ts';
import { submissionOf } from '../../console/acts/submission.ts';
import { outcomeOf } from '../../console/data/outcome.ts';

const field = (name: string, kind: FieldKind, rest: Partial<InputField> = {}): InputField => ({
  name,
  label: name,
  kind,
  isRequired: false,
  ...rest,
});
const NAMED = [field('childId', 'CHILD'), field('name', 'TEXT'), field('divisionCode', 'DIVISION')];
const fieldsOf = () => NAMED;

describe('the input of an act', () => {
  test('leaves out what is empty, trims texts, and writes a month as its first day', () => {
    const fields = [
      field('note', 'TEXT'),
      field('finding', 'LONG_TEXT'),
      field('month', 'MONTH'),
      field('saw', 'YES_NO'),
    ];
    expect(inputOf(fields, { note: '  ', finding: ' 一切正常 ', month: '2026-11', saw: false }, fieldsOf)).toEqual({
      finding: '一切正常',
      month: '2026-11-01',
      saw: false,
    });
  });

  test('names the children who took part by their ids; a required list without entries is an empty list', () => {
    const fields = [
      field('participants', 'NAMED_CHILDREN', { of: 'NamedChildInput' }),
      field('members', 'PARTS', { isRequired: true }),
    ];
    expect(inputOf(fields, { participants: ['A', 'B'] }, fieldsOf)).toEqual({
      participants: [{ childId: 'A' }, { childId: 'B' }],
      members: [],
    });
  });

  test('of a change holds what differs; what was cleared is null, what was never shown stays untouched', () => {
    const fields = [field('name', 'TEXT'), field('phone', 'PHONE'), field('hobbies', 'TEXT'), field('move', 'PART')];
    expect(
      changesOf(fields, { name: '甲', hobbies: '下棋' }, { name: '甲', phone: '024-5000', hobbies: null }),
    ).toEqual({
      phone: null,
      hobbies: '下棋',
    });
  });
});

describe('a submission', () => {
  const child = { act: 'a', group: 'VISITS', isOfChild: true } as const;
  const rest = { fieldsOf, isUpdate: false, versionOf: () => 7 };

  test('carries the child by id, or by what it takes to enter it', () => {
    const plan = planOf(child, [field('child', 'NAMED_CHILD', { isRequired: true }), field('wish', 'TEXT')]);
    const values = { wish: '书包', child: { name: '某童', divisionCode: '210421101001' } };
    expect(submissionOf({ ...rest, plan, values, subject: { id: 'C', isNew: false } })).toEqual({
      child: { childId: 'C' },
      wish: '书包',
    });
    expect(submissionOf({ ...rest, plan, values, subject: { id: null, isNew: true } })).toEqual({
      child: { name: '某童', divisionCode: '210421101001' },
      wish: '书包',
    });
  });

  test('sends back the version of the record that was chosen, or of what was shown', () => {
    const fields = [
      field('id', 'CHILD', { isRequired: true }),
      field('caseId', 'RECORD', { of: 'CASE', isRequired: true }),
      field('expectedVersion', 'VERSION', { isRequired: true }),
    ];
    const given = { ...rest, plan: planOf(child, fields), values: { caseId: '3' }, subject: { id: 'C', isNew: false } };
    expect(submissionOf(given)).toEqual({ id: 'C', caseId: '3', expectedVersion: 7 });
    const present = { values: {}, version: 4 };
    expect(submissionOf({ ...given, present })).toEqual({ id: 'C', caseId: '3', expectedVersion: 4 });
  });

  test('of a change that changes nothing is none', () => {
    const plan = planOf(child, [field('id', 'CHILD', { isRequired: true }), field('phone', 'PHONE')]);
    const present = { values: { phone: '024-5000' }, version: 2 };
    const given = { ...rest, isUpdate: true, plan, present, subject: { id: 'C', isNew: false } };
    expect(submissionOf({ ...given, values: { phone: '024-5000' } })).toBeNull();
  });
});

describe('a field is checked as the department checks it', () => {
  const at = { today: '2026-11-24', isPast: true };
  const ahead = { ...at, isPast: false };

  test.each([
    [field('finding', 'LONG_TEXT', { isRequired: true }), ' ', at, '不能为空,请填写。'],
    [field('relation', 'CHOICE', { isRequired: true }), undefined, at, '请选择。'],
    [field('services', 'CHOICES', { isRequired: true }), [], at, '请至少填写一项。'],
    [field('visitedOn', 'DAY'), '2026-11-25', at, '日期不能晚于今天,请核对后填写实际发生的日期。'],
    [field('nextDueOn', 'DAY'), '2026-12-25', ahead, null],
    [field('phone', 'PHONE'), 'abc', at, '电话号码只能由数字和短横线组成,最多 20 位,请核对。'],
    [field('seen', 'LONG_TEXT', { most: 2 }), '三个字', at, '最多 2 个字,请精简。'],
    [field('count', 'INTEGER'), -1, at, '不能小于 0,请填写实际数值。'],
    [field('note', 'TEXT'), '', at, null],
  ])('%o with %o', (what, value, how, sentence) => {
    expect(problemOf(what, value, how)).toBe(sentence);
  });
});

describe('what became of an act', () => {
  const error = (code: string, rest = {}) => ({ message: '句子。', extensions: { code, ...rest } });

  test('done, also when there is nothing to give back or it may not be read', () => {
    expect(outcomeOf({ data: { act: null }, errors: [] }).kind).toBe('DONE');
    expect(
      outcomeOf({ data: { act: null }, errors: [error('LEVEL_EXCEEDED', { coordinate: 'PsychologicalFile.id' })] })
        .kind,
    ).toBe('DONE');
    expect(
      outcomeOf({ data: { act: null }, errors: [error('OTHER_DEPARTMENT', { coordinate: 'Mutation.act' })] }).kind,
    ).toBe('REFUSED');
  });

  test('refused, with a sentence at every field and whether somebody was faster', () => {
    const fields = [{ field: 'input.members.0.name', message: '不能为空,请填写。' }];
    expect(outcomeOf({ data: null, errors: [error('BAD_INPUT', { fields })] })).toEqual({
      kind: 'REFUSED',
      sentence: '句子。',
      fields: { 'members.0.name': '不能为空,请填写。' },
      isConflict: false,
    });
    expect(outcomeOf({ data: null, errors: [error('CONFLICT')] })).toMatchObject({ isConflict: true });
  });

  test('unanswered when the network or a department did not say', () => {
    expect(outcomeOf({ data: null, errors: [{ message: '无法连接。' }] })).toEqual({
      kind: 'UNANSWERED',
      sentence: '无法连接。不确定是否已经生效，请再次提交，系统只会办理一次。',
    });
    expect(outcomeOf({ data: null, errors: [error('DEPARTMENT_UNAVAILABLE')] }).kind).toBe('UNANSWERED');
  });
});
