type Names = Readonly<Record<string, string>>;

/** Chinese names of commands; Discord shows them, the bot still receives the English ones. */
export const CHINESE_COMMANDS: Names = {
  status: '状态',
  diagnose: '诊断',
  report: '反馈',
  components: '组件列表',
  faq: '常见问题',
  incidents: '事件',
  history: '历史',
  why: '依据',
  replay: '重放',
  help: '帮助',
  subscribe: '订阅',
  unsubscribe: '退订',
  subscriptions: '订阅列表',
  incident: '处置',
  maintenance: '维护',
  audit: '审计',
  doctor: '体检',
};

/** Chinese names of options, likewise. */
export const CHINESE_OPTIONS: Names = {
  component: '组件',
  components: '组件范围',
  category: '类别',
  detail: '现象',
  text: '报错原文',
  question: '问题',
  days: '天数',
  id: '编号',
  incident: '事件编号',
  settings: '规则设定',
  level: '级别',
  language: '语言',
  quiet: '免打扰',
  mention: '提醒对象',
  reminders: '重复提醒',
  channel: '频道',
  action: '操作',
  about: '对象',
  note: '说明',
  from: '开始',
  to: '结束',
  phase: '阶段',
  test: '测试',
};
