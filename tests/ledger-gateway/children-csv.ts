import type { PlainDate } from '../../schema/plain-date.ts';
import { inventNationalId } from '../../subgraphs/demo/people.ts';

const HEADINGS = ['身份证号码', '姓名', '性别', '出生日期', '现居住村(社区)'];
/** 后安镇前安村 of the demo county. */
export const VILLAGE = '210421102201';

/** A row of the children's ledger; what is wrong with it, a test says. */
export interface CsvChild {
  place: number;
  name?: string;
  nationalId?: string;
  division?: string;
}

/** A children's ledger (儿童台账) as a township might keep it: invented children whose numbers belong to nobody. */
export function childrenCsv(rows: readonly CsvChild[]): Buffer<ArrayBuffer> {
  const lines = rows.map(
    ({ place, name = `于小${'甲乙丙丁戊己庚辛壬癸'[place % 10]}`, nationalId, division = VILLAGE }) => {
      const born = `2015-03-${String((place % 28) + 1).padStart(2, '0')}` as PlainDate;
      const number = nationalId ?? inventNationalId('99', 421, born, place);
      return [number, name, place % 2 ? '男' : '女', born, division].join(',');
    },
  );
  return Buffer.from(`\ufeff${[HEADINGS.join(','), ...lines].join('\r\n')}\r\n`);
}
