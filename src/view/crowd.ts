import type { Crowd, Locale } from '../core/types.ts';
import type { Phrase } from './words.ts';

const SAY: Phrase<[number, number, string]> = {
  en: (people, minutes, usual) =>
    `${people} ${people === 1 ? 'person' : 'people'} reported it in ${minutes} minutes, usual is ${usual}`,
  'zh-CN': (people, minutes, usual) => `${minutes} 分钟内有 ${people} 人反馈，平时约 ${usual} 人`,
};

/** A usual number of people: `0.3`, `2`; hardly anybody is 0. */
const usually = (usual: number): string =>
  usual < 0.05 ? '0' : usual < 0.95 ? usual.toFixed(1) : String(Math.round(usual));

/** How many people report it, against how many usually do. */
export const crowdLine = ({ people, withinMs, usual }: Crowd, locale: Locale): string =>
  SAY[locale](people, Math.round(withinMs / 60_000), usually(usual));
