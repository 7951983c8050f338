/** What a violated constraint of the joint meeting's database means to the clerk. */
export const constraints: Record<string, { field: string; message: string }> = {
  agreement_suspension_one_at_a_time: {
    field: 'input.agreementNumber',
    message: '这份授权刚被其他人中止,请刷新后核对。',
  },
  child_seal_one_at_a_time: { field: 'input.childId', message: '这名儿童刚被其他人封存,请刷新后核对。' },
  answer_period_no_overlap: { field: 'input.from', message: '这段时间已有答复期限标准,请核对起始日期。' },
  calendar_day_unique: { field: 'input.year', message: '这一年的节假日安排刚被其他人登记,请刷新后核对。' },
  sharing_request_agreement_id_unique: {
    field: 'input.requestNumber',
    message: '这份申请刚被其他人答复,请刷新后查看。',
  },
  undertaking_number_unique: {
    field: 'input.number',
    message: '这个地区已经采纳了这条承诺,请在承诺台账中查看。',
  },
};
