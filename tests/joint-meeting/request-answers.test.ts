import { describe, expect, test } from 'vitest';
import {
  act,
  ago,
  asked,
  civilManager,
  errorCode,
  leagueManager,
  meetingOfFile,
  person,
  REQUEST,
  refusal,
  schoolManager,
  schoolOfficer,
  secretary,
  TOWNSHIP,
  today,
} from './meeting.ts';

const fresh = meetingOfFile();
const year = today.slice(0, 4);
const answer = (more = {}) => ({
  requestNumber: `SQ-${year}-0001`,
  expectedVersion: 1,
  documentNumber: '抚教〔2026〕1号',
  ...more,
});

describe('answers to sharing requests 共享答复', () => {
  test('a grant makes an agreement of what was asked for', async () => {
    const meeting = await fresh();
    await asked(meeting);
    const fields =
      'state answeredOn answeredBy version agreement { number provider consumer purposes fields divisions isMasked legalBasis documentNumber from until state history { kind department recordedBy } request { number } }';
    expect(await act(meeting, schoolManager, 'grantSharing', answer(), fields)).toEqual({
      state: 'GRANTED',
      answeredOn: today,
      answeredBy: schoolManager.name,
      version: 2,
      agreement: {
        number: `GX-${year}-0001`,
        provider: 'EDUCATION',
        consumer: 'CIVIL_AFFAIRS',
        purposes: REQUEST.purposes,
        fields: REQUEST.fields,
        divisions: REQUEST.divisions,
        isMasked: false,
        legalBasis: REQUEST.legalBasis,
        documentNumber: '抚教〔2026〕1号',
        from: today,
        until: null,
        state: 'IN_FORCE',
        history: [{ kind: 'GRANTED', department: 'EDUCATION', recordedBy: schoolManager.name }],
        request: { number: `SQ-${year}-0001` },
      },
    });
  });

  test('a grant may be narrower than what was asked for, never wider', async () => {
    const meeting = await fresh();
    await asked(meeting);
    const wider = {
      purposes: ['SUPERVISION'],
      fields: ['EducationChild.isEnrolled', 'Pupil.*'],
      divisions: [TOWNSHIP, '21'],
    };
    expect(await refusal(meeting, schoolManager, 'grantSharing', answer(wider))).toEqual({
      'input.purposes.0': '“SUPERVISION”超出了申请的范围,请去掉;需要扩大的,请对方另行申请。',
      'input.fields.1': '“Pupil.*”超出了申请的范围,请去掉;需要扩大的,请对方另行申请。',
      'input.divisions.1': '“21”超出了申请的范围,请去掉;需要扩大的,请对方另行申请。',
    });
    expect(await refusal(meeting, schoolManager, 'grantSharing', answer({ from: ago(1), until: today }))).toEqual({
      'input.from': `日期不能早于今天(${today}),请核对。`,
      'input.until': expect.stringContaining('日期不能早于明天'),
    });
    const narrower = {
      purposes: ['DROPOUT_CONTROL'],
      fields: ['EducationChild.isEnrolled'],
      divisions: [TOWNSHIP],
      isMasked: true,
    };
    const fields = 'agreement { purposes fields divisions isMasked }';
    expect(await act(meeting, schoolManager, 'grantSharing', answer(narrower), fields)).toEqual({
      agreement: narrower,
    });
  });

  test('a refusal needs a reason', async () => {
    const meeting = await fresh();
    await asked(meeting);
    const refuse = { requestNumber: `SQ-${year}-0001`, expectedVersion: 1, reason: '不行' };
    expect(await refusal(meeting, schoolManager, 'refuseSharing', refuse)).toEqual({
      'input.reason': '请写明不同意的理由,至少 10 个字。',
    });
    const reason = '申请的目的与所列数据项不符,请缩小范围';
    expect(
      await act(meeting, schoolManager, 'refuseSharing', { ...refuse, reason }, 'state answer agreement { id }'),
    ).toEqual({
      state: 'REFUSED',
      answer: reason,
      agreement: null,
    });
  });

  test('only managers and data stewards of the provider, responsible for the area, answer; only the asking department withdraws', async () => {
    const meeting = await fresh();
    await asked(meeting);
    const who = '只有教育部门中管辖所申请区划的管理人员或数据管理员可以办理,请联系他们。';
    const township = person('EDUCATION', 'MANAGER', { division: TOWNSHIP });
    for (const other of [schoolOfficer, civilManager, secretary, township])
      expect(await refusal(meeting, other, 'grantSharing', answer())).toEqual({ 'input.requestNumber': who });
    expect(await refusal(meeting, leagueManager, 'grantSharing', answer())).toEqual({
      'input.requestNumber': '没有这个编号,请从列表中复制后重新填写。',
    });
    const withdraw = { requestNumber: `SQ-${year}-0001`, expectedVersion: 1 };
    expect(await refusal(meeting, schoolManager, 'withdrawSharingRequest', withdraw)).toEqual({
      'input.requestNumber': '只有申请部门的工作人员、管理人员或数据管理员可以办理,请联系他们。',
    });
    expect(await act(meeting, civilManager, 'withdrawSharingRequest', withdraw, 'state')).toEqual({
      state: 'WITHDRAWN',
    });
    expect(await refusal(meeting, schoolManager, 'grantSharing', answer({ expectedVersion: 2 }))).toEqual({
      'input.requestNumber': '这份申请已经办结,请刷新后查看结果。',
    });
  });

  test('two answers at once: one counts, the other is a CONFLICT', async () => {
    const meeting = await fresh();
    await asked(meeting);
    const refuse = { requestNumber: `SQ-${year}-0001`, expectedVersion: 1, reason: '申请的目的与所列数据项不符' };
    const codes = await Promise.all([
      errorCode(meeting, schoolManager, 'grantSharing', answer()),
      errorCode(meeting, schoolManager, 'refuseSharing', refuse),
      errorCode(meeting, schoolManager, 'grantSharing', answer()),
    ]);
    expect(codes.toSorted()).toEqual(['CONFLICT', 'CONFLICT', undefined]);
    const agreements = await meeting.sql('select count(*)::int as n from sharing_agreement');
    expect(['GRANTED', 'REFUSED']).toContain((await meeting.sql('select state from sharing_request'))[0]?.state);
    expect(agreements[0]?.n).toBe(codes[1] === undefined ? 0 : 1);
  });
});
