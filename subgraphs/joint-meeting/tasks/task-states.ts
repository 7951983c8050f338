/** The states of a task (任务的状态), as `enum TaskState` names them. */
export const TASK_STATES = ['OPEN', 'ACCEPTED', 'ANSWERED', 'RETURNED', 'CLOSED', 'WITHDRAWN'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** The states in which the department that a task is for still has something to do (承办中). */
export const IN_HAND: readonly TaskState[] = ['OPEN', 'ACCEPTED', 'RETURNED'];

/** To whom a late task goes up (升级), the nearest first. */
export const ESCALATIONS = ['MANAGER', 'JOINT_MEETING'] as const;
export type Escalation = (typeof ESCALATIONS)[number];
