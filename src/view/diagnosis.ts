import type { Catalog, Diagnosis, Guide, SecretKind } from '../core/knowledge.ts';
import { type Instant, type Locale, SIDES, type Side, type Text } from '../core/types.ts';
import { type Block, labelled, type Span, type View } from './view.ts';
import { ago, bracketed, colon, listed, type Phrase, SIDE_WORDS } from './words.ts';

/** What a diagnosis answer is made of. */
export interface DiagnosisPicture {
  readonly diagnosis: Diagnosis;
  /** Who has to act, or unclear when no side is likely enough. */
  readonly likely: Side | 'unclear';
  /** Kinds of secrets that were taken out of what was pasted. */
  readonly found: readonly SecretKind[];
  /** Only the beginning of a very long text was read. */
  readonly cut: boolean;
  readonly catalog: Catalog;
  readonly now: Instant;
  readonly locale: Locale;
}

const SAY = {
  secrets: {
    en: (kinds) =>
      `What you pasted held secrets (${kinds}). They were removed at once and never stored, but whoever saw the message has them: revoke them and make new ones.`,
    'zh-CN': (kinds) =>
      `你粘贴的内容里有敏感信息（${kinds}）。我们已立即抹掉且从未保存；但看到过原消息的人可能已经拿到，请尽快作废并重新生成。`,
  } satisfies Phrase<[string]>,
};

const WORDS = {
  none: { en: 'No error found in this text', 'zh-CN': '这段文字里没有看到报错' },
  noneWhat: {
    en: 'It reads like a question, documentation or code, not like the answer of a failed call. If a call does fail, paste the HTTP status and the whole response body.',
    'zh-CN': '它更像是提问、文档或代码，不像失败调用返回的内容。如果确有调用失败，请贴出 HTTP 状态码和完整响应体。',
  },
  what: { en: 'What this error is', 'zh-CN': '这是什么错误' },
  who: { en: 'Who has to act', 'zh-CN': '问题在哪一侧' },
  evidence: { en: 'What speaks for whom', 'zh-CN': '判断依据' },
  causes: { en: 'Common causes', 'zh-CN': '常见原因' },
  steps: { en: 'How to fix it', 'zh-CN': '怎么解决' },
  paste: { en: 'What to paste next', 'zh-CN': '还需要提供什么' },
  facts: { en: 'Read from your text', 'zh-CN': '从内容中识别到' },
  code: { en: 'Code', 'zh-CN': '错误码' },
  status: { en: 'HTTP status', 'zh-CN': 'HTTP 状态码' },
  model: { en: 'Model', 'zh-CN': '模型' },
  component: { en: 'Component', 'zh-CN': '组件' },
  request: { en: 'Request id', 'zh-CN': '请求 ID' },
  quote: { en: ' – quote it in a ticket to Baidu', 'zh-CN': '（提工单时附上）' },
  retry: { en: 'Try again', 'zh-CN': '重试' },
  cut: { en: 'The text was very long: only its beginning was read.', 'zh-CN': '内容太长，只读取了开头部分。' },
  page: { en: 'open page', 'zh-CN': '打开页面' },
  more: { en: 'More about this error', 'zh-CN': '更多说明' },
  report: { en: 'I see this too', 'zh-CN': '我也遇到了' },
  state: { en: 'Status now', 'zh-CN': '当前状态' },
  again: { en: 'Diagnose another', 'zh-CN': '再诊断一条' },
  unclear: {
    en: 'No side is likely enough to name. The steps below tell them apart.',
    'zh-CN': '目前证据不足以判断是哪一侧。按下面的步骤可以区分。',
  },
} as const;

const RETRY: Readonly<Record<NonNullable<Diagnosis['retryable']>, Text>> = {
  yes: { en: 'yes, after a short wait that grows each time', 'zh-CN': '可以，逐次延长间隔后重试' },
  'after-fix': { en: 'only after the cause is fixed', 'zh-CN': '先解决原因，直接重试没有用' },
  no: { en: 'no', 'zh-CN': '不要重试' },
};

const SECRET_WORDS: Readonly<Record<SecretKind, Text>> = {
  'api-key': { en: 'Qianfan API key', 'zh-CN': '千帆 API Key' },
  'access-key-id': { en: 'Access Key ID', 'zh-CN': 'Access Key ID' },
  'secret-key': { en: 'Secret Key', 'zh-CN': 'Secret Key' },
  'application-key': { en: 'application key', 'zh-CN': '应用 API Key' },
  'access-token': { en: 'access token', 'zh-CN': 'access_token' },
  'refresh-token': { en: 'refresh token', 'zh-CN': 'refresh_token' },
  signature: { en: 'request signature', 'zh-CN': '请求签名' },
  'aistudio-token': { en: 'AI Studio token', 'zh-CN': 'AI Studio 访问令牌' },
  cookie: { en: 'login cookie', 'zh-CN': '登录 Cookie' },
  bearer: { en: 'bearer token', 'zh-CN': 'Bearer 令牌' },
  'query-parameter': { en: 'secret in an address', 'zh-CN': '地址参数中的密钥' },
  'named-secret': { en: 'value of a secret setting', 'zh-CN': '密钥类配置的值' },
  'private-key': { en: 'private key', 'zh-CN': '私钥' },
  'foreign-key': { en: 'another service’s key', 'zh-CN': '其他平台的密钥' },
  'password-in-url': { en: 'password in an address', 'zh-CN': '地址中的密码' },
};

/** Nothing is certain here: the ends of the scale are never said. */
const percent = (share: number): string => {
  const rounded = Math.round(share * 100);
  if (rounded > 99) return '> 99 %';
  return rounded < 1 ? '< 1 %' : `${rounded} %`;
};

/** The answer to "is it me or them", in one line. */
const verdict = ({ diagnosis, likely, locale }: DiagnosisPicture): Block => {
  const { odds } = diagnosis.verdict;
  const sorted = SIDES.toSorted((a, b) => odds[b] - odds[a]);
  const shares = sorted.map((side) => `${SIDE_WORDS[side][locale]} ${percent(odds[side])}`).join(' / ');
  const unclear = likely === 'unclear' ? ` ${WORDS.unclear[locale]}` : '';
  return { kind: 'text', spans: [`${labelled(WORDS.who[locale])}`, { strong: shares }, unclear] };
};

const evidence = ({ diagnosis, now, locale }: DiagnosisPicture): readonly Block[] => [
  { kind: 'heading', text: WORDS.evidence[locale] },
  {
    kind: 'list',
    items: diagnosis.verdict.because.map(({ text, favours, at }) => {
      const age = at === undefined ? '' : bracketed(ago(at, now, locale), locale);
      return [`${favours ? colon(SIDE_WORDS[favours][locale], '', locale) : ''}${text[locale]}${age}`];
    }),
  },
];

const read = ({ diagnosis, catalog, locale }: DiagnosisPicture): readonly Block[] => {
  const { facts, retryable } = diagnosis;
  const component = catalog.components.find(({ id }) => id === diagnosis.component);
  const rows: { label: string; value: readonly Span[] }[] = [
    ...(facts.code ? [{ label: WORDS.code[locale], value: [{ code: facts.code }] }] : []),
    ...(facts.status ? [{ label: WORDS.status[locale], value: [{ code: String(facts.status) }] }] : []),
    ...(facts.model ? [{ label: WORDS.model[locale], value: [{ code: facts.model }] }] : []),
    ...(component ? [{ label: WORDS.component[locale], value: [component.name[locale]] }] : []),
    ...(facts.requestId
      ? [{ label: WORDS.request[locale], value: [{ code: facts.requestId }, WORDS.quote[locale]] }]
      : []),
    ...(retryable ? [{ label: WORDS.retry[locale], value: [RETRY[retryable][locale]] }] : []),
  ];
  return rows.length > 0 ? [{ kind: 'facts', facts: rows }] : [];
};

const MOST_STEPS = 6;
const MOST_CAUSES = 4;

const explained = (picture: DiagnosisPicture, guide: Guide): readonly Block[] => {
  const { diagnosis, locale } = picture;
  const meaning = diagnosis.meaning?.[locale];
  const unknown = guide.id === 'cannot-tell';
  return [
    verdict(picture),
    { kind: 'heading', text: WORDS.what[locale] },
    {
      kind: 'text',
      spans: meaning ? [{ strong: meaning }, locale === 'zh-CN' ? '' : ' ', guide.what[locale]] : [guide.what[locale]],
    },
    ...read(picture),
    ...evidence(picture),
    { kind: 'heading', text: unknown ? WORDS.paste[locale] : WORDS.steps[locale] },
    {
      kind: 'steps',
      items: diagnosis.fixes
        .slice(0, MOST_STEPS)
        .map(({ text, link }): readonly Span[] =>
          link ? [`${text[locale]} `, { link, text: WORDS.page[locale] }] : [text[locale]],
        ),
    },
    { kind: 'heading', text: WORDS.causes[locale] },
    { kind: 'list', items: guide.causes.slice(0, MOST_CAUSES).map((cause) => [cause[locale]]) },
  ];
};

/** Why does my call fail, is it me or them, what do I do? */
export const diagnosisView = (picture: DiagnosisPicture): View => {
  const { diagnosis, found, cut, catalog, locale } = picture;
  const guide = catalog.guides.find(({ id }) => id === diagnosis.guide);
  const kinds = listed(
    found.map((kind) => SECRET_WORDS[kind][locale]),
    locale,
  );
  const notes: readonly Block[] = [
    ...(found.length > 0 ? [{ kind: 'text', spans: [{ strong: `🔑 ${SAY.secrets[locale](kinds)}` }] } as const] : []),
    ...(cut ? [{ kind: 'note', spans: [WORDS.cut[locale]] } as const] : []),
  ];
  const again = { label: WORDS.again[locale], line: 'diagnose' };
  if (!guide)
    return {
      tone: 'neutral',
      title: WORDS.none[locale],
      blocks: [...notes, { kind: 'text', spans: [WORDS.noneWhat[locale]] }],
      actions: [again, { label: WORDS.state[locale], line: 'status' }],
    };
  const code = diagnosis.facts.code ? bracketed(diagnosis.facts.code, locale) : '';
  return {
    tone: 'neutral',
    title: `${guide.title[locale]}${code}`,
    blocks: [...notes, ...explained(picture, guide)],
    actions: [
      { label: WORDS.report[locale], line: `report ${diagnosis.component ?? ''}`.trim() },
      { label: WORDS.more[locale], line: `faq ${guide.id}` },
      { label: WORDS.state[locale], line: 'status' },
      again,
    ],
  };
};
