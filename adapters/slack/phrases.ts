import type { Locale, Text } from '../../src/core/types.ts';
import type { Form, View } from '../../src/view/view.ts';

/** What only this surface has to say. */
export const SAY = {
  cut: { en: '… The rest does not fit into one message.', 'zh-CN': '…… 内容过长，其余部分未显示。' },
  close: { en: 'Close', 'zh-CN': '关闭' },
  required: { en: 'Please fill this in.', 'zh-CN': '此项必填。' },
  working: { en: 'Working on it', 'zh-CN': '正在处理' },
  soon: { en: 'The answer appears here in a moment.', 'zh-CN': '结果稍后会显示在这里。' },
  press: { en: 'Press the button to go on.', 'zh-CN': '点击按钮继续。' },
  unopened: { en: 'Slack did not open the form', 'zh-CN': 'Slack 未能打开表单' },
  again: { en: 'Nothing was sent. Press the button to try again.', 'zh-CN': '内容没有提交，请点击按钮重试。' },
} as const satisfies Record<string, Text>;

/** A view with one button that leads to a form. */
export const formButton = (form: Form, line: string, locale: Locale): View => ({
  tone: 'neutral',
  title: form.title,
  blocks: [{ kind: 'text', spans: [SAY.press[locale]] }],
  actions: [{ label: form.title, line }],
});

/** Said when Slack refused to open a form. */
export const unopened = (form: Form, line: string, locale: Locale): View => ({
  tone: 'neutral',
  title: SAY.unopened[locale],
  blocks: [{ kind: 'text', spans: [SAY.again[locale]] }],
  actions: [{ label: form.title, line }],
});
