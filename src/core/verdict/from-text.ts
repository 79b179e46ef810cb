import type { Signature } from '../knowledge.ts';
import type { Text } from '../types.ts';
import type { Kind, Piece, Weighed } from './piece.ts';

const SAID: Readonly<Record<Signature['side'] | 'own-limit' | 'their-limit', Text>> = {
  caller: {
    en: 'The provider answered and refused this very request: errors of this kind are settled on the caller’s side.',
    'zh-CN': '服务方已应答并拒绝了这次请求，此类错误通常由调用方解决。',
  },
  provider: {
    en: 'The answer itself says that the provider is overloaded or broken inside.',
    'zh-CN': '返回内容本身说明是服务方过载或内部出错。',
  },
  network: {
    en: 'No answer from the provider is in the text: the connection itself failed.',
    'zh-CN': '文本中没有服务方的应答，是连接本身失败。',
  },
  either: {
    en: 'The text alone does not tell who has to act; several causes look the same.',
    'zh-CN': '仅凭文本无法判断责任方，多种原因表现相同。',
  },
  'own-limit': {
    en: 'A limit or balance is counted for each account: how the provider is doing has no part in it.',
    'zh-CN': '限额和余额按账号计算，与服务方的运行状态无关。',
  },
  'their-limit': {
    en: 'This limit is the provider’s own: its cluster is short of capacity.',
    'zh-CN': '这是服务方集群自身的限制：集群容量不足。',
  },
};

const LIMITS = new Set(['rate_limit', 'quota_billing']);

/** What the kind of error says by itself. */
export const saidBy = ({ category, side }: Kind): Text => {
  if (LIMITS.has(category) && side === 'caller') return SAID['own-limit'];
  return LIMITS.has(category) && side === 'provider' ? SAID['their-limit'] : SAID[side];
};

const ANSWERED: Text = {
  en: 'The text holds an answer of the provider’s own, so the connection works.',
  'zh-CN': '文本中有服务方自己的应答，说明网络是通的。',
};

/** An answer in the text speaks against the network. */
export const fromText = ({ answered }: Weighed): readonly Piece[] =>
  answered ? [{ rule: 'answered', strength: 1, text: ANSWERED }] : [];
