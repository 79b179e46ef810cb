import type { Phrase } from '../view/words.ts';

/** Said where an id names no incident. */
export const NO_SUCH_INCIDENT: Phrase<[string]> = {
  en: (id) => `There is no incident “${id}”. The command “incidents” lists them with their ids.`,
  'zh-CN': (id) => `没有编号为“${id}”的事件。用 incidents 命令查看全部事件及其编号。`,
};

/** True for words that look like the id of an incident. */
export const isIncidentId = (word: string): boolean => /^[a-z]{1,20}-\d{8}-\S{1,60}$/i.test(word);
