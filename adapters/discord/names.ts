/** Chinese names of commands and options; Discord shows them, the bot still receives the English ones. */
export const CHINESE_NAMES: Readonly<Record<string, string>> = {
  status: '状态',
  diagnose: '诊断',
  report: '反馈',
  components: '组件列表',
  faq: '常见问题',
  incidents: '事件',
  history: '历史',
  help: '帮助',
  component: '组件',
  category: '类别',
  detail: '现象',
  text: '报错原文',
  question: '问题',
  days: '天数',
  id: '编号',
};
