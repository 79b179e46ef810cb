import type { Locale } from '../core/types.ts';
import type { Action } from './view.ts';

const LABELS = {
  status: { en: 'Status now', 'zh-CN': '当前状态' },
  refresh: { en: 'Refresh', 'zh-CN': '刷新' },
  diagnoseMine: { en: 'Diagnose my error', 'zh-CN': '诊断我的报错' },
  updates: { en: 'Updates', 'zh-CN': '查看更新' },
  diagnose: { en: 'Diagnose an error', 'zh-CN': '诊断报错' },
  report: { en: 'Report a problem', 'zh-CN': '反馈问题' },
  meToo: { en: 'I see this too', 'zh-CN': '我也遇到了' },
  help: { en: 'Help', 'zh-CN': '帮助' },
} as const;

export const toStatus = (locale: Locale): Action => ({ label: LABELS.status[locale], line: 'status' });
export const toDiagnose = (locale: Locale): Action => ({ label: LABELS.diagnose[locale], line: 'diagnose' });
export const toDiagnoseMine = (locale: Locale): Action => ({ label: LABELS.diagnoseMine[locale], line: 'diagnose' });
export const toUpdates = (locale: Locale, id: string): Action => ({
  label: LABELS.updates[locale],
  line: `incidents ${id}`,
});
export const toReport = (locale: Locale): Action => ({ label: LABELS.report[locale], line: 'report' });
export const toHelp = (locale: Locale): Action => ({ label: LABELS.help[locale], line: 'help' });
/** The same answer again, as it is by then. */
export const refresh = (locale: Locale, line: string): Action => ({ label: LABELS.refresh[locale], line });
/** A report of this component, or of the usual one. */
export const meToo = (locale: Locale, component: string): Action => ({
  label: LABELS.meToo[locale],
  line: `report ${component}`.trim(),
});
