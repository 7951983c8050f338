import { PlaceWomensHome, PlaceWomensHomes } from '../../operations.generated.ts';
import { kindOf } from '../kind.ts';
import { OPEN } from '../shown.ts';

/** 妇儿之家: women-and-children’s homes. */
export const womensHomes = kindOf({
  name: 'womenAndChildrensHomes',
  department: 'WOMENS_FEDERATION',
  group: 'PLACES',
  title: ['妇儿之家', 'Women-and-children’s homes'],
  counted: '个',
  figure: 'WOMEN_AND_CHILDRENS_HOMES',
  search: 'nameContains',
  rows: PlaceWomensHomes,
  columns: [
    { path: 'name', label: ['名称', 'Name'] },
    { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
    { path: 'areaSquareMetres', label: ['面积', 'Area'], as: { unit: ['平方米', 'm²'] } },
    { path: 'keeperName', label: ['负责人', 'Keeper'] },
    { path: 'phone', label: ['联系电话', 'Phone'] },
    { path: 'isOpen', label: ['状态', 'State'], as: OPEN },
  ],
  choices: [
    {
      name: 'state',
      label: ['状态', 'State'],
      usual: 'open',
      options: [
        { value: 'open', label: ['开放', 'Open'], filter: { isOpen: true } },
        { value: 'closed', label: ['已关闭', 'Closed'], filter: { isOpen: false } },
      ],
    },
  ],
  detail: {
    operation: PlaceWomensHome,
    facts: [
      { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' },
      { path: 'address', label: ['地址', 'Address'] },
      { path: 'areaSquareMetres', label: ['面积', 'Area'], as: { unit: ['平方米', 'm²'] } },
      { path: 'keeperName', label: ['负责人', 'Keeper'] },
      { path: 'phone', label: ['联系电话', 'Phone'] },
      { path: 'closedOn', label: ['状态', 'State'], as: 'ENDED' },
      { path: 'openedOn', label: ['启用日期', 'Opened on'], as: 'DAY' },
      { path: 'source', label: ['来源', 'Source'] },
      { path: 'recordedOn', label: ['登记日期', 'Recorded on'], as: 'DAY' },
    ],
  },
});
