import { problem } from '../../check.ts';
import { type Ledger, refersTo } from '../../ledger.ts';
import { choice, count, day, text } from '../../ledger-columns.ts';
import { HomeSubsidy } from '../entities/home-subsidy.ts';
import { HOME_COLUMNS, HOME_KEY, HOME_PATHS, HOMES_LIST } from './home-columns.ts';
import { HOME_SUBSIDY_PURPOSE } from './words.ts';

/** 儿童之家补助台账: money for a home, the shares of province and of city and county (HN2019: 30,000 = 10,000 + 20,000). */
export const homeSubsidies: Ledger = {
  name: 'home-subsidies',
  title: '儿童之家补助台账',
  says: '一行是一所儿童之家的一笔补助,按儿童之家、用途和拨付日期识别。',
  source: 'HN2019 儿童之家补助',
  act: 'updateChildrensHome',
  columns: {
    ...HOME_COLUMNS,
    purpose: choice('用途', HOME_SUBSIDY_PURPOSE, { isRequired: true, example: '新建' }),
    totalYuan: count('合计(元)', { least: 1, isRequired: true, example: '30000', note: '等于省级与市县之和。' }),
    provinceYuan: count('省级(元)', { isRequired: true, example: '10000' }),
    cityAndCountyYuan: count('市县(元)', { isRequired: true, example: '20000', alsoCalled: ['市、县(元)'] }),
    fund: text('资金来源', { isRequired: true, example: '福利彩票公益金' }),
    grantedOn: day('拨付日期', { isRequired: true, example: '2024-06-30' }),
  },
  key: [...HOME_KEY, 'purpose', 'grantedOn'],
  child: null,
  place: 'homeDivision',
  targets: [
    {
      entity: HomeSubsidy,
      key: ['home', 'purpose', 'grantedOn'],
      fill: {
        home: refersTo('home'),
        purpose: 'purpose',
        totalYuan: 'totalYuan',
        provinceYuan: 'provinceYuan',
        cityAndCountyYuan: 'cityAndCountyYuan',
        fund: 'fund',
        grantedOn: 'grantedOn',
      },
    },
  ],
  check: (row) => [
    Number(row.totalYuan) === Number(row.provinceYuan) + Number(row.cityAndCountyYuan)
      ? null
      : problem('totalYuan', '合计应等于省级与市县之和,请核对三个数。'),
  ],
  export: {
    list: HOMES_LIST,
    each: 'subsidies',
    paths: {
      ...HOME_PATHS,
      purpose: 'purpose',
      totalYuan: 'totalYuan',
      provinceYuan: 'provinceYuan',
      cityAndCountyYuan: 'cityAndCountyYuan',
      fund: 'fund',
      grantedOn: 'grantedOn',
    },
  },
};
