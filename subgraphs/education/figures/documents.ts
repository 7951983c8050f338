/** 依据文件, as figures and targets cite them. */
export const GD661 = '粤民函〔2020〕661号';
export const JS37 = '苏民案复〔2021〕37号';
export const FS53 = '抚顺县 2024 年第 53 号提案答复';
export const HN2019 = '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》(2019-06-11)';

/** What Jiangsu's answer sets for the province. */
export const IN_JIANGSU = { divisionCode: '32', validFrom: '2021-01-01', source: JS37 } as const;

/** What the county's answer sets for 抚顺县. */
export const IN_FUSHUN = { divisionCode: '210421', validFrom: '2024-01-01', source: FS53 } as const;
