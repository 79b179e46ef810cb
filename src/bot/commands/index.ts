import type { Catalog } from '../../core/knowledge.ts';
import type { Command } from '../command.ts';
import { createConfirming } from '../operating/confirm.ts';
import { auditCommand } from './audit.ts';
import { backOffCommand } from './backoff.ts';
import { componentsCommand } from './components.ts';
import { diagnoseCommand } from './diagnose.ts';
import { doctorCommand } from './doctor.ts';
import { faqCommand } from './faq.ts';
import { failingCommand, fixedCommand } from './fixed.ts';
import { followCommand, followingCommand, unfollowCommand } from './follow.ts';
import { helpCommand } from './help.ts';
import { historyCommand } from './history.ts';
import { incidentCommand } from './incident.ts';
import { incidentsCommand } from './incidents.ts';
import { maintenanceCommand } from './maintenance.ts';
import { replayCommand } from './replay.ts';
import { reportCommand } from './report.ts';
import { statusCommand } from './status.ts';
import { subscribeCommand } from './subscribe.ts';
import { subscriptionsCommand, unsubscribeCommand } from './unsubscribe.ts';
import { whyCommand } from './why.ts';

/** Every command, in the order help shows them. */
export const createCommands = (catalog: Catalog): readonly Command[] => {
  const confirming = createConfirming();
  const commands = [
    statusCommand(catalog),
    diagnoseCommand(),
    fixedCommand(),
    failingCommand(),
    followCommand(catalog),
    followingCommand(),
    unfollowCommand(catalog),
    reportCommand(catalog),
    componentsCommand(),
    faqCommand(catalog),
    backOffCommand(),
    incidentsCommand(),
    historyCommand(catalog),
    whyCommand(catalog),
    replayCommand(),
    subscribeCommand(catalog),
    unsubscribeCommand(),
    subscriptionsCommand(),
    incidentCommand(confirming),
    maintenanceCommand(confirming),
    auditCommand(),
    doctorCommand(),
  ];
  return [...commands, helpCommand(commands)];
};
