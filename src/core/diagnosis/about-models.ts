import type { Reading } from './reading.ts';

const WORDS =
  /\b(?:apis?|llms?|ai|gpts?|chat\w{0,20}|models?|tokens?|prompts?|keys?|embeddings?|completions?|assistants?|bots?|streams?|streaming|agents?|answers?|replies|reply|choices|responses?|requests?|http|https|sdk)\b|openai|gpt|chatcompletion|baidu|response(?:error|exception)|没反应|测试|模型|接口|对话|聊天|回复|回答|返回|问答|提问|生成|密钥|令牌|秘钥|机器人|翻译|知识库|智能体|插件|渠道|节点|流式|调用/i;

/** Whether a text has to do with a language model's API at all; a failure of whatever else is nobody's here. */
export const aboutModels = ({ text, facts }: Reading): boolean =>
  facts.provider !== undefined ||
  facts.sdk !== undefined ||
  facts.gateway !== undefined ||
  facts.surface !== undefined ||
  WORDS.test(text);
