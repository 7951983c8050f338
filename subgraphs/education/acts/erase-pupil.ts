import { eraseChild } from '../../erase-child.ts';
import { erasure } from '../erasure.ts';

/** 删除学生资料: all that the department keeps of one child, by its data steward. */
export const erasePupil = eraseChild(erasure);
