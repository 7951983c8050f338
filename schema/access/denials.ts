/** Why a coordinate is denied (拒绝原因), and what the person can do about it. Closed list; `{owner}` is the owning department. */
export const DENIALS = {
  UNCLASSIFIED: '该数据项尚未定级,暂不提供。请联系系统管理员。',
  SIGN_IN_REQUIRED: '请先登录。',
  PURPOSE_REQUIRED: '请先选择使用目的(例如“关爱服务”),再查询儿童信息;不选择时只能看统计和公开信息。',
  PURPOSE_NOT_ALLOWED: '您的角色不能以这个目的使用数据,请改选与工作相符的使用目的。',
  ROLE_NOT_ALLOWED: '您的角色不能查看这些内容或办理这项业务,请联系负责的人员。',
  OTHER_DEPARTMENT: '这项业务由{owner}办理,请联系该部门,或向其提出校核、转介。',
  NOT_SHARED: '该数据项不予共享,只有{owner}可以使用。确有需要的,请联系{owner}。',
  NO_AGREEMENT: '{owner}与您的部门之间没有适用于这一目的的共享授权。请在联席会议中提出共享申请。',
  POLICY_UNAVAILABLE: '暂时无法核对共享授权,其他部门的有条件共享数据一律不显示。请稍后重试。',
  LEVEL_EXCEEDED: '该数据项的敏感级别超出本次使用的必要限度。办理个案的,请填写个案编号后重试。',
  ASSURANCE_REQUIRED: '查看该数据项需要更强的身份认证,请用数字证书或动态口令重新登录。',
  EMERGENCY_NOT_DECLARED: '“危急救助”须先登记紧急查阅,并填写其编号;只对所登记的儿童有效。',
  MATCHING_NEEDS_PLAIN_VALUE: '不能按看不到原文的数据项筛选或排序,请去掉这个条件。',
  OUT_OF_SCOPE: '没有找到对应的记录。',
} as const;

export type DenialCode = keyof typeof DENIALS;
