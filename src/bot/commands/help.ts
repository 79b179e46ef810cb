import { helpView, type Offer } from '../../view/help.ts';
import type { Command } from '../command.ts';

/** A command as help shows it. */
export const offerOf = ({ name, summary, options }: Command): Offer => ({
  name,
  summary,
  usage: options.map((option) => (option.required ? `<${option.name}>` : `[${option.name}]`)).join(' '),
});

/** Help about the commands that come before it, and itself. */
export const helpCommand = (others: readonly Command[]): Command => {
  const help: Command = {
    name: 'help',
    aliases: ['帮助', '?', '？', '--help', '-h'],
    summary: { en: 'What you can ask', 'zh-CN': '可以问什么' },
    options: [],
    private: true,
    run: async (_, { ask }) => helpView([...others, help].map(offerOf), ask.locale),
  };
  return help;
};
