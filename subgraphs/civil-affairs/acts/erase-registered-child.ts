import { eraseChild } from '../../erase-child.ts';
import { erasure } from '../erasure.ts';

/** 删除台账资料: all that the department keeps of one child, by its data steward. */
export const eraseRegisteredChild = eraseChild(erasure);
