import type { Catalog } from '../../core/knowledge.ts';
import type { Command } from '../command.ts';
import { componentsCommand } from './components.ts';
import { diagnoseCommand } from './diagnose.ts';
import { faqCommand } from './faq.ts';
import { helpCommand } from './help.ts';
import { historyCommand } from './history.ts';
import { incidentsCommand } from './incidents.ts';
import { replayCommand } from './replay.ts';
import { reportCommand } from './report.ts';
import { statusCommand } from './status.ts';
import { whyCommand } from './why.ts';

/** Every command, in the order help shows them. */
export const createCommands = (catalog: Catalog): readonly Command[] => {
  const commands = [
    statusCommand(catalog),
    diagnoseCommand(),
    reportCommand(catalog),
    componentsCommand(),
    faqCommand(catalog),
    incidentsCommand(),
    historyCommand(catalog),
    whyCommand(catalog),
    replayCommand(),
  ];
  return [...commands, helpCommand(commands)];
};
