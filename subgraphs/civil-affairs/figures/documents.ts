/** 依据文件, as figures and targets cite them. */
export const GD151 = '粤民发〔2015〕151号';
export const GD661 = '粤民函〔2020〕661号';
export const JS37 = '苏民案复〔2021〕37号';
export const FS53 = '抚顺县 2024 年第 53 号提案答复';
export const HN2019 = '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》(2019-06-11)';
export const GF13 = '国发〔2016〕13号';

/** What Hunan's notice sets for the province from the day it was issued. */
export const IN_HUNAN = { divisionCode: '43', validFrom: '2019-06-11', source: HN2019 } as const;
