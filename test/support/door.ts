import type { Ask, CommandSpec, Door, Plan } from '../../src/bot/door.ts';
import type { View } from '../../src/view/view.ts';

/** What a scripted door says; without a plan everything is answered in public. */
export interface Script {
  readonly answer: (ask: Ask) => View | Promise<View>;
  readonly plan?: (ask: Ask) => Plan;
  readonly commands?: readonly CommandSpec[];
}

/** A door that answers from a script and remembers every ask it answered. */
export const scriptedDoor = (script: Script): Door & { readonly asked: Ask[] } => {
  const asked: Ask[] = [];
  return {
    asked,
    commands: script.commands ?? [],
    plan: (ask) => script.plan?.(ask) ?? { kind: 'view', private: false },
    async answer(ask) {
      asked.push(ask);
      return script.answer(ask);
    },
  };
};
