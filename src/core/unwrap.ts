import { read } from './diagnosis/reading.ts';
import type { Facts } from './knowledge.ts';

/** What a pasted text states by itself: the innermost error's code and message, status, ids, model, host. */
export const unwrap = (text: string): Facts => read(text).facts;
