import { phraseBook } from './phrases.ts';
import { type Word, wordsOf } from './words.ts';

/** How surely a name tells whose error it is: a host or key name 8, a product 5, a word used in passing 2. */
// biome-ignore format: one line per provider reads as the table it is
const NAMES: readonly (readonly [provider: string, weight: number, names: readonly string[]])[] = [
  ['ernie', 8, ['baidubce', 'qianfan', 'erniebot', 'bce v3', 'wenxinworkshop', 'aistudio baidu', 'yiyan baidu', 'ernie baidu', 'QfResponse', '[BAIDU]', 'baidu_wenxin', 'baidu_api_key', 'baidu_secret_key', 'QianfanChatModel', 'QianfanLLMEndpoint', 'eb_access_token', 'ErnieBot']],
  ['ernie', 6, ['千帆', '文心', 'wenxin', 'ernie', 'yiyan', '一言', 'qianfan_ak', 'qianfan_sk', 'qianfan_api_key', 'qianfan_access_key', 'qianfan_secret_key', 'qianfan_bearer_token', '文小言', 'AI Studio 正确获取', '飞桨', 'bce qianfan', 'bce_reranker', 'QianFan', '星河社区', 'ernievilg', 'yinian']],
  ['ernie', 3, ['百度', 'baidu', 'eb instant']],
  ['azure', 9, ['azure openai', 'openai azure com', 'azure']],
  ['openrouter', 9, ['openrouter']],
  ['siliconflow', 9, ['siliconflow', '硅基流动', 'siliconcloud']],
  ['qwen', 8, ['dashscope', 'aliyuncs']],
  ['qwen', 5, ['qwen', '通义', '百炼', 'tongyi', 'bailian', '千问', 'qwen3', 'qwen2', 'qwq']],
  ['anthropic', 8, ['api anthropic com', 'anthropic']],
  ['anthropic', 5, ['claude', 'claude_code']],
  ['gemini', 8, ['generativelanguage', 'gemini', 'vertex', 'google ai studio', 'aiplatform']],
  ['moonshot', 8, ['moonshot', 'moonshotai', 'kimi']],
  ['zhipu', 8, ['zhipu', 'bigmodel', '智谱', 'zhipuai', 'chatglm', 'glm']],
  ['doubao', 8, ['doubao', '豆包', '火山', 'volcengine', 'volces', '方舟']],
  ['deepseek', 6, ['deepseek', 'deep seek']],
  ['minimax', 8, ['minimax', 'minimaxi']],
  ['spark', 8, ['讯飞', 'xfyun', 'iflytek', '星火', 'sparkdesk']],
  ['hunyuan', 8, ['hunyuan', '混元', 'tencentcloudapi']],
  ['mistral', 8, ['mistral', 'mistralai']],
  ['groq', 8, ['groq']],
  ['xai', 8, ['api x ai', 'grok']],
  ['cohere', 8, ['cohere']],
  ['bedrock', 8, ['bedrock']],
  ['nvidia', 6, ['nvidia nim', 'integrate api nvidia']],
  ['huggingface', 5, ['huggingface', 'hugging face']],
  ['ollama', 5, ['ollama']],
  ['modelscope', 6, ['modelscope', '魔搭']],
  ['stepfun', 8, ['stepfun', '阶跃']],
  ['baichuan', 8, ['baichuan', '百川']],
  ['openai', 8, ['api openai com', 'openai_api_key', 'platform openai com', 'help openai com', 'openai timed out']],
  ['openai', 5, ['chatgpt', 'gpt 4', 'gpt 3', 'gpt 5', 'gpt4', 'gpt3', 'gpt 4o', 'o1 mini', 'text embedding ada', 'dall e', 'whisper', 'codex', 'talking to OpenAI', 'OpenAI error']],
  // The SDK's name stands in front of everybody's errors.
  ['openai', 1, ['openai']],
];

const find = phraseBook(
  NAMES.flatMap(([provider, weight, names]) => names.map((name) => [name, { provider, weight }] as const)),
);

// "azure works, but qianfan does not": who is said to work is not complained about.
const CLAUSE = /[^，,。；;！!？?\n]{1,300}/g;
const WORKS =
  /没(?:有)?问题|(?<!不)正常|都可以|都能用|可以(?:用|使用|调用|访问)|能(?:正常|用)|不受影响|\bworks?\b(?! only)|\bworking fine\b|\bis fine\b|\bno (?:such )?(?:problem|issue)s?\b/i;
const FAILS = /不能|不可以|无法|报错|失败|错误|not work|doesn|fail|error|but|但|isn't working/i;

/** The words of what is complained about; all of them where nothing is said to work. */
const complained = (text: string): readonly Word[] | undefined => {
  const clauses = text.slice(0, 8_000).match(CLAUSE) ?? [];
  const kept = clauses.filter((clause) => !WORKS.test(clause) || FAILS.test(clause));
  return kept.length === clauses.length ? undefined : wordsOf(kept.join('\n'));
};

/** Whose error a text is about, most telling name first, then the one named most often. */
export const providerOf = (text: string, words: readonly Word[]): string | undefined => {
  const left = complained(text);
  return (left && named(left)) ?? named(words);
};

const named = (words: readonly Word[]): string | undefined => {
  const score = new Map<string, number>();
  for (const { value } of find(words)) {
    const before = score.get(value.provider) ?? 0;
    score.set(value.provider, Math.max(before, value.weight * 100) + 1);
  }
  return [...score].sort((a, b) => b[1] - a[1])[0]?.[0];
};
