import type { Incident } from '../core/types.ts';
import type { Phrase } from '../view/words.ts';
import type { Deps } from './command.ts';

/** Incidents are kept for good; no answer looks further back. */
const YEARS_MS = 10 * 365 * 24 * 3_600_000;

/** Said where an id names no incident. */
export const NO_SUCH_INCIDENT: Phrase<[string]> = {
  en: (id) => `There is no incident “${id}”. The command “incidents” lists them with their ids.`,
  'zh-CN': (id) => `没有编号为“${id}”的事件。用 incidents 命令查看事件及编号。`,
};

/** True for words that look like the id of an incident. */
export const isIncidentId = (word: string): boolean => /^ernie-\d{8}-\S{1,60}$/.test(word);

/** The incident of that id, or undefined. */
export const incidentCalled = async (
  { store, now }: Pick<Deps, 'store' | 'now'>,
  id: string,
): Promise<Incident | undefined> => (await store.incidents(now() - YEARS_MS)).find((incident) => incident.id === id);
