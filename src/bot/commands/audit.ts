import { auditView } from '../../view/audit.ts';
import { refusalView } from '../../view/help.ts';
import { type Command, operates } from '../command.ts';

const MOST = 20;

/** Said to whoever may not speak for the bot. */
export const OPERATORS_ONLY = {
  en: 'Only operators of this bot may do this: admins of the workspace, or people listed in OPERATORS.',
  'zh-CN': '只有机器人的管理员可以这样做：工作区管理员，或 OPERATORS 中列出的人。',
};

export const auditCommand = (): Command => ({
  name: 'audit',
  aliases: ['审计', '操作记录'],
  summary: { en: 'Operators: who did what by hand', 'zh-CN': '管理员：谁做过哪些操作' },
  options: [],
  private: true,
  run: async (deps, { ask }) =>
    operates(deps, ask)
      ? auditView(await deps.store.audit(MOST), ask.locale)
      : refusalView(OPERATORS_ONLY[ask.locale], '/ernie status', ask.locale),
});
