import type { ThemeConfig } from 'antd';

/** The colours and measures of the console; texts keep a contrast of 4.5 : 1 on white and on the page's ground. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#1c5c9e',
    colorSuccess: '#1f7a45',
    colorWarning: '#9a5b00',
    colorError: '#b3261e',
    colorInfo: '#1c5c9e',
    colorPrimaryBg: '#e6f0fa',
    colorSuccessBg: '#e8f5ec',
    colorSuccessBorder: '#a9d5b8',
    colorWarningBg: '#fdf4e0',
    colorWarningBorder: '#e6c88a',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#efb4ae',
    colorInfoBg: '#e6f0fa',
    colorInfoBorder: '#b5d0ec',
    colorLink: '#1c5c9e',
    colorText: '#1e2b3a',
    colorTextSecondary: '#4c5a6d',
    colorTextTertiary: '#56657a',
    colorTextDescription: '#4c5a6d',
    colorTextPlaceholder: '#66758a',
    colorBgLayout: '#f3f6fa',
    colorBorderSecondary: '#dde4ec',
    borderRadius: 8,
    fontFamily: 'var(--hub-font)',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: { Card: { headerFontSize: 16, bodyPadding: 18, headerPadding: 18 }, Table: { headerBg: '#eef3f8' } },
};
