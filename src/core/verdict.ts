import type { Because, Category, Signature, Verdict } from './knowledge.ts';
import { type Instant, type Odds, SIDES, type Side, type Status } from './types.ts';

/** What a verdict is weighed from. */
export interface Weighed {
  readonly category: Category;
  readonly side: Signature['side'];
  /** How sure the kind of error is, 0 to 1: an unsure kind says less about the side. */
  readonly confidence: number;
  /** Status of the component concerned; undefined when none is concerned or nothing is known. */
  readonly status: Status | undefined;
  readonly now: Instant;
}

/** Log-odds of each side before anybody looked at the provider; 0 is neutral. */
type Scores = Readonly<Record<Side, number>>;

// Shares seen in labelled reports, as logarithms: a provider's refusal is the caller's to mend in about 19 of 20 cases.
const PRIOR: Readonly<Record<Signature['side'], Scores>> = {
  caller: { caller: 3.4, provider: 0, network: -0.8 },
  provider: { caller: 0, provider: 2.6, network: -0.8 },
  network: { caller: 1.2, provider: 0, network: 2.2 },
  either: { caller: 0.4, provider: 0.2, network: -0.4 },
};

// How far live status may move the prior: an overlong prompt stays the caller's whatever the provider does.
const MOVABLE: Readonly<Record<Category, number>> = {
  overloaded_or_internal: 1,
  timeout: 1,
  network: 1,
  other_error: 0.8,
  auth: 0.5,
  rate_limit: 0.4,
  model_not_found: 0.3,
  permission: 0.3,
  content_filter: 0.15,
  quota_billing: 0.15,
  context_length: 0.1,
  invalid_request: 0.1,
  none: 0,
};

// What a status says for the provider's side, in log-odds at full movability.
const SAID: Readonly<Record<Status['level'], number>> = {
  outage: 3.2,
  degraded: 1.6,
  maintenance: 2.2,
  operational: -1.6,
  unknown: 0,
};

/** A status older than this counts half. */
const FRESH_MS = 10 * 60_000;

/** Who has to act: the kind of error says it first, then the live status of the component moves it. */
export const weighVerdict = ({ category, side, confidence, status, now }: Weighed): Verdict => {
  if (category === 'none') return { odds: { caller: 1 / 3, provider: 1 / 3, network: 1 / 3 }, because: [] };
  const prior = PRIOR[side];
  const trust = 0.4 + 0.6 * confidence;
  const age = status?.checkedAt === undefined ? undefined : now - status.checkedAt;
  const fresh = age === undefined || age <= FRESH_MS ? 1 : 0.5;
  const shift = (status ? SAID[status.level] : 0) * MOVABLE[category] * fresh;
  const odds = shares({ ...scaled(prior, trust), provider: prior.provider * trust + shift });
  return { odds, because: [fromKind(side), ...fromStatus(category, status)] };
};

/** The side that is likelier than not, or `unclear` when the best is under 60 %. */
export const likely = (odds: Odds): Side | 'unclear' => {
  const best = SIDES.reduce((found, side) => (odds[side] > odds[found] ? side : found), 'caller' as Side);
  return odds[best] < 0.6 ? 'unclear' : best;
};

const scaled = (scores: Scores, by: number): Scores => ({
  caller: scores.caller * by,
  provider: scores.provider * by,
  network: scores.network * by,
});

const shares = (scores: Scores): Odds => {
  const raw = {
    caller: Math.exp(scores.caller),
    provider: Math.exp(scores.provider),
    network: Math.exp(scores.network),
  };
  const sum = raw.caller + raw.provider + raw.network;
  return { caller: raw.caller / sum, provider: raw.provider / sum, network: raw.network / sum };
};

const fromKind = (side: Signature['side']): Because => {
  if (side === 'provider')
    return {
      favours: 'provider',
      text: {
        en: 'The answer itself says that the provider is overloaded or broken inside.',
        'zh-CN': '返回内容本身说明是服务方过载或内部出错。',
      },
    };
  if (side === 'network')
    return {
      favours: 'network',
      text: {
        en: 'No answer from the provider is in the text: the connection itself failed.',
        'zh-CN': '文本中没有服务方的应答，是连接本身失败。',
      },
    };
  if (side === 'either')
    return {
      favours: undefined,
      text: {
        en: 'The text alone does not tell who has to act; several causes look the same.',
        'zh-CN': '仅凭文本无法判断责任方，多种原因表现相同。',
      },
    };
  return {
    favours: 'caller',
    text: {
      en: 'The provider answered and refused this very request: errors of this kind are settled on the caller’s side.',
      'zh-CN': '服务方已应答并拒绝了这次请求，此类错误通常由调用方解决。',
    },
  };
};

const fromStatus = (category: Category, status: Status | undefined): Because[] => {
  const at = status?.checkedAt;
  const dated = at === undefined ? {} : { at };
  if (status === undefined || status.level === 'unknown')
    return MOVABLE[category] < 0.5
      ? []
      : [{ ...dated, favours: undefined, text: UNKNOWN[status?.reason ?? 'unwatched'] }];
  if (status.level === 'operational')
    return [
      {
        ...dated,
        favours: 'caller',
        text: {
          en: 'Our own check of this part found it working.',
          'zh-CN': '我们对该组件的检查结果为正常。',
        },
      },
    ];
  const weak = MOVABLE[category] < 0.2;
  return [
    {
      ...dated,
      favours: 'provider',
      text: {
        en: `Our own check of this part shows ${status.level}${weak ? ', which seldom causes this kind of error' : ''}.`,
        'zh-CN': `我们对该组件的检查显示${LEVEL_ZH[status.level]}${weak ? '，但很少导致这类错误' : ''}。`,
      },
    },
  ];
};

const LEVEL_ZH = { outage: '故障', degraded: '性能下降', maintenance: '维护中' } as const;

const UNKNOWN = {
  evidence: {
    en: 'Our checks of this part disagree, so they do not decide.',
    'zh-CN': '对该组件的检查结果不一致，无法据此判断。',
  },
  starting: {
    en: 'Our first check of this part is still running, so it does not decide yet.',
    'zh-CN': '对该组件的首次检查尚未完成，暂不能据此判断。',
  },
  stale: {
    en: 'Our last check of this part is too old to decide.',
    'zh-CN': '对该组件的上次检查已过时，无法据此判断。',
  },
  blind: {
    en: 'This bot cannot reach the internet from here, so it cannot tell whether the provider works.',
    'zh-CN': '机器人所在位置无法访问互联网，无法判断服务方是否正常。',
  },
  'own-trouble': {
    en: 'Our own key, quota or proxy stands in the way, so our check does not decide.',
    'zh-CN': '我们自己的密钥、配额或代理有问题，检查结果不作数。',
  },
  suspect: {
    en: 'Our last checks of this part failed, and more are under way; until then they do not decide.',
    'zh-CN': '对该组件最近几次检查失败，正在复核，暂不能据此判断。',
  },
  unwatched: {
    en: 'Nothing watches this part, so the provider’s state is not known.',
    'zh-CN': '没有对该组件的监测，无法得知服务方状态。',
  },
  retired: {
    en: 'This part was switched off for good; it cannot come back.',
    'zh-CN': '该组件已永久下线，不会恢复。',
  },
} as const;
