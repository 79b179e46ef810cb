import type { Catalog } from '../../core/knowledge.ts';
import { components } from './components.ts';
import { faq } from './faq.ts';
import { guides } from './guides/index.ts';
import { links } from './links.ts';
import { signatures } from './signatures/index.ts';
import { twists } from './signatures/twists.ts';

/** Baidu ERNIE: its parts, its errors, what to do about them. */
export const ernie: Catalog = {
  provider: { id: 'ernie', name: { en: 'Baidu ERNIE', 'zh-CN': '百度文心' } },
  components,
  guides,
  faq,
  signatures,
  twists,
  links,
};
