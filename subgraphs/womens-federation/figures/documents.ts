/** 粤民函〔2020〕661号 (Guangdong). */
export const GD661 = '粤民函〔2020〕661号';

/** 苏民案复〔2021〕37号 (Jiangsu). */
export const JS37 = '苏民案复〔2021〕37号';

/** Where and from when the numbers of JS37 hold. */
export const IN_JIANGSU = { divisionCode: '32', validFrom: '2021-01-01', source: JS37 } as const;
