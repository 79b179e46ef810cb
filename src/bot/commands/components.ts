import { componentsView } from '../../view/components.ts';
import type { Command } from '../command.ts';

export const componentsCommand = (): Command => ({
  name: 'components',
  aliases: ['component', '组件'],
  summary: { en: 'What is watched, and how', 'zh-CN': '监测哪些组件，怎么监测' },
  options: [],
  private: false,
  run: async ({ catalog }, { ask }) => componentsView(catalog.components, ask.locale),
});
