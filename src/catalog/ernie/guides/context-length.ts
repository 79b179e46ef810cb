import type { Guide } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';

/** More text than the model can read. */
export const contextLength: Guide = {
  id: 'context-length',
  category: 'context_length',
  title: { en: 'Input too long', 'zh-CN': '输入超长' },
  what: {
    en: 'The input is longer than the model takes. Two limits count separately: characters (characters_too_long; 336007 on v1) and tokens (tokens_too_long; 336103 on v1). History, system prompt and tool definitions count as well. The request fails the same way each time until it is shorter or the model larger.',
    'zh-CN':
      '输入超过了模型的上限。字符数（characters_too_long，v1 为 336007）和 Token 数（tokens_too_long，v1 为 336103）分别计算，历史消息、system 提示词和工具定义都算在内。不缩短输入或换更大的模型，每次都会同样失败。',
  },
  causes: [
    {
      en: 'The conversation grew: every turn is sent again, so history fills the window sooner or later.',
      'zh-CN': '对话越来越长：每一轮都会重发全部历史，早晚会占满上下文。',
    },
    {
      en: 'A whole document, log or base64 file was pasted into one message.',
      'zh-CN': '把整篇文档、日志或 base64 文件塞进了一条消息。',
    },
    {
      en: 'System prompt, tool definitions or search results take more room than thought.',
      'zh-CN': 'system 提示词、工具定义或检索结果占用的空间比想象的大。',
    },
    {
      en: 'The model has a small window: the number in its id (8k, 32k, 128k) is the whole window, and its input limit is lower.',
      'zh-CN': '模型窗口小：ID 里的 8k、32k、128k 是整个上下文窗口，输入上限还要更小。',
    },
  ],
  fixes: [
    {
      id: 'context-length-number',
      text: {
        en: 'Read the number in the message ("the max input characters is ...") and measure your own input: characters and tokens are two limits, and the lower one wins.',
        'zh-CN':
          '看 message 里的数字（the max input characters is ...），再量一下自己的输入：字符和 Token 两个上限，先到哪个算哪个。',
      },
      link: pages.errorCodes.url,
    },
    {
      id: 'context-length-trim',
      text: {
        en: 'Send less history: keep the system prompt and the last turns, and replace the older ones by a summary. Remove user and assistant turns in pairs.',
        'zh-CN': '少带历史：保留 system 和最近几轮，更早的用摘要代替；删除时 user 和 assistant 成对删。',
      },
    },
    {
      id: 'context-length-split',
      text: {
        en: 'Cut long documents into pieces, ask piece by piece, or retrieve only the passages that matter.',
        'zh-CN': '长文档切块分别提问，或先检索，只送相关段落。',
      },
    },
    {
      id: 'context-length-larger-model',
      text: {
        en: 'Take a model with a larger window, such as ernie-4.5-turbo-128k in place of a 32k one; the model list gives the exact input limits.',
        'zh-CN': '换窗口更大的模型，例如用 ernie-4.5-turbo-128k 代替 32k 的；确切的输入上限见模型列表。',
      },
      link: pages.models.url,
    },
    {
      id: 'context-length-guard',
      text: {
        en: 'Check the length before sending and leave room for the answer (max_completion_tokens), so that users get a clear sentence instead of an error.',
        'zh-CN': '发送前先检查长度，并给回答留出空间（max_completion_tokens），让用户看到明确提示而不是报错。',
      },
    },
  ],
  faq: [
    {
      id: 'context-length-tokens-characters',
      question: { en: 'Are tokens and characters the same?', 'zh-CN': 'Token 和字符是一回事吗？' },
      answer: {
        en: 'No. A token is a piece of a word: one token is roughly one or two Chinese characters, or a few English letters. Qianfan checks both limits, and the error code tells which one was hit. The usage field of a successful answer shows the real token count.',
        'zh-CN':
          '不是。Token 是分词后的片段，一个 Token 大约是一两个汉字或几个英文字母。千帆两个上限都检查，错误码会说明超的是哪个。成功响应里的 usage 字段有真实的 Token 数。',
      },
    },
    {
      id: 'context-length-128k',
      question: {
        en: 'The model says 128K. Why is my 125K input refused?',
        'zh-CN': '模型写着 128K，为什么 125K 的输入被拒？',
      },
      answer: {
        en: 'The window holds question and answer together, and room is kept for the answer: of a 128K window about 119K was seen as input limit (ernie-5.1, third-party figure). Character limits may strike even earlier.',
        'zh-CN':
          '上下文窗口包含问题和回答，要给回答留位置：128K 的窗口，输入上限约为 119K（ernie-5.1，第三方数据）。字符上限还可能更早触发。',
      },
      link: pages.models.url,
    },
    {
      id: 'context-length-cut-answer',
      question: { en: 'There is no error, but the answer stops in the middle.', 'zh-CN': '没有报错，但回答中途断了。' },
      answer: {
        en: 'Look at finish_reason: length means that max_completion_tokens was reached, so raise it or ask the model to continue; content_filter means a review cut it. If the stream ended without any finish_reason, the connection broke: see timeout and network.',
        'zh-CN':
          '看 finish_reason：length 是达到了 max_completion_tokens，调大或让模型继续；content_filter 是被内容审核截断。如果流结束时没有 finish_reason，就是连接断了，请看“超时”和“网络”。',
      },
    },
  ],
};
