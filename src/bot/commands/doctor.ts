import { doctorView } from '../../view/doctor.ts';
import { refusalView } from '../../view/help.ts';
import { type Command, operates } from '../command.ts';
import { ADAPTERS } from '../door.ts';
import { channelChecks, ownChecks, platformChecks } from '../operating/examine.ts';
import { OPERATORS_ONLY } from './audit.ts';

export const doctorCommand = (): Command => ({
  name: 'doctor',
  aliases: ['体检', '自检'],
  summary: {
    en: 'Operators and channel managers: does posting work, and if not, what to fix',
    'zh-CN': '管理员：检查通报能否正常发送，并给出处理办法',
  },
  options: [],
  private: true,
  run: async (deps, { ask }) => {
    await deps.firstLook;
    const { locale, place, rights } = ask;
    const operator = operates(deps, ask);
    if (!operator && !rights?.manage) return refusalView(OPERATORS_ONLY[locale], '/ernie status', locale);
    const couriers = operator ? ADAPTERS.flatMap((surface) => deps.courierOf(surface) ?? []) : [];
    const checks = await Promise.all([
      ...(place ? [channelChecks(deps, place, locale)] : []),
      ...(operator ? [ownChecks(deps, locale)] : []),
      ...couriers.map((courier) => platformChecks(courier, locale)),
    ]);
    return doctorView(checks.flat(), locale);
  },
});
