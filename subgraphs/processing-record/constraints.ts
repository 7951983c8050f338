/** What a violated constraint of the record's database means to the clerk. */
export const constraints: Record<string, { field: string; message: string }> = {
  retention_setting_no_overlap: { field: 'input.from', message: '这段时间已有保存期限,请核对起始日期。' },
};
