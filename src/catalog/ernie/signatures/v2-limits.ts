import type { Signature } from '../../../core/knowledge.ts';
import { F } from './fixes.ts';
import { v2Body, v2Raised } from './shapes.ts';
import { RETRY, V2_CODES } from './sources.ts';

const limit = {
  surface: 'v2',
  component: 'ernie/chat',
  status: 429,
  guide: 'rate-limit',
  side: 'caller',
  retryable: 'yes',
  source: RETRY,
} as const;
const crowded = { ...limit, side: 'provider' } as const;
const unsafe = {
  surface: 'v2',
  component: 'ernie/chat',
  guide: 'content-filter',
  side: 'caller',
  retryable: 'after-fix',
  source: V2_CODES,
} as const;
const broken = {
  surface: 'v2',
  component: 'ernie/chat',
  status: 500,
  guide: 'overloaded',
  side: 'provider',
  retryable: 'yes',
  source: V2_CODES,
} as const;
const image = {
  surface: 'v2',
  component: 'ernie/images',
  status: 400,
  guide: 'invalid-request',
  side: 'caller',
  retryable: 'after-fix',
  source: V2_CODES,
} as const;
const TYPE = 'rate_limit_exceeded';

const limits: readonly Signature[] = [
  {
    ...limit,
    id: 'v2-rpm_rate_limit_exceeded',
    limit: 'rpm',
    code: 'rpm_rate_limit_exceeded',
    message: 'Rate limit reached for RPM',
    meaning: {
      en: 'Your account used up its requests per minute for this model; Qianfan itself works.',
      'zh-CN': '账号对该模型的每分钟请求数（RPM）已用完，千帆本身正常。',
    },
    fixes: [F.backOff, F.fewer, F.raise],
    examples: [
      v2Raised(429, 'rpm_rate_limit_exceeded', 'Rate limit reached for RPM', TYPE),
      '{"code":"rpm_rate_limit_exceeded","msg":"Rate limit reached for RPM"}',
    ],
  },
  {
    ...limit,
    id: 'v2-tpm_rate_limit_exceeded',
    limit: 'tpm',
    code: 'tpm_rate_limit_exceeded',
    message: 'Rate limit reached for TPM',
    meaning: {
      en: 'Your account used up its tokens per minute for this model; Qianfan itself works.',
      'zh-CN': '账号对该模型的每分钟 token 数（TPM）已用完，千帆本身正常。',
    },
    fixes: [F.backOff, F.fewerTokens, F.raise],
    examples: [v2Raised(429, 'tpm_rate_limit_exceeded', 'Rate limit reached for TPM', TYPE)],
  },
  {
    ...limit,
    id: 'v2-input_tpm_rate_limit_exceeded',
    limit: 'input-tpm',
    code: 'input_tpm_rate_limit_exceeded',
    message: 'Rate limit reached for Input TPM',
    meaning: { en: 'The input tokens per minute are used up.', 'zh-CN': '每分钟输入 token 数已用完。' },
    fixes: [F.backOff, F.fewerTokens, F.raise],
    examples: [v2Body('input_tpm_rate_limit_exceeded', 'Rate limit reached for Input TPM', TYPE)],
  },
  {
    ...limit,
    id: 'v2-output_tpm_rate_limit_exceeded',
    limit: 'output-tpm',
    code: 'output_tpm_rate_limit_exceeded',
    message: 'Rate limit reached for Output TPM',
    meaning: { en: 'The output tokens per minute are used up.', 'zh-CN': '每分钟输出 token 数已用完。' },
    fixes: [F.backOff, F.fewerTokens, F.raise],
    examples: [v2Body('output_tpm_rate_limit_exceeded', 'Rate limit reached for Output TPM', TYPE)],
  },
  {
    ...limit,
    id: 'v2-user_rate_limit_exceeded',
    limit: 'qps',
    code: 'user_rate_limit_exceeded',
    message: 'qps request limit by APP ID reached',
    meaning: {
      en: 'The application sends more requests per second than it may.',
      'zh-CN': '该应用每秒请求数超过上限。',
    },
    fixes: [F.fewer, F.backOff, F.raise],
    examples: [v2Body('user_rate_limit_exceeded', 'qps request limit by APP ID reached', TYPE)],
  },
  {
    ...crowded,
    id: 'v2-cluster_rate_limit_exceeded',
    limit: 'shared',
    code: 'cluster_rate_limit_exceeded',
    message: 'request limit by resouce cluster reached',
    meaning: {
      en: 'Baidu’s whole cluster is at its limit; it is not your quota.',
      'zh-CN': '百度集群整体达到限额，并非你的配额用完。',
    },
    fixes: [F.retry, F.otherModel, F.ticket],
    examples: [v2Body('cluster_rate_limit_exceeded', 'request limit by resouce cluster reached', TYPE)],
  },
  {
    ...crowded,
    id: 'v2-cluster_rpm_rate_limit_exceeded',
    limit: 'shared',
    code: 'cluster_rpm_rate_limit_exceeded',
    message: 'Rate limit reached for Cluster RPM',
    meaning: {
      en: 'The requests per minute of Baidu’s whole cluster are used up; it is not your quota.',
      'zh-CN': '百度集群整体 RPM 用尽，并非你的配额用完。',
    },
    fixes: [F.retry, F.otherModel, F.ticket],
    examples: [v2Raised(429, 'cluster_rpm_rate_limit_exceeded', 'Rate limit reached for Cluster RPM', TYPE)],
  },
  {
    ...crowded,
    id: 'v2-cluster_tpm_rate_limit_exceeded',
    limit: 'shared',
    code: 'cluster_tpm_rate_limit_exceeded',
    message: 'Rate limit reached for Cluster TPM',
    meaning: {
      en: 'The tokens per minute of Baidu’s whole cluster are used up; it is not your quota.',
      'zh-CN': '百度集群整体 TPM 用尽，并非你的配额用完。',
    },
    fixes: [F.retry, F.otherModel, F.ticket],
    examples: [v2Body('cluster_tpm_rate_limit_exceeded', 'Rate limit reached for Cluster TPM', TYPE)],
  },
  {
    ...crowded,
    id: 'v2-Offline_batch_reasoning_refused',
    limit: 'shared',
    code: 'Offline_batch_reasoning_refused',
    component: 'ernie/batch',
    message: 'Rate limit reached for offline batch reasoning',
    meaning: { en: 'Baidu takes no more batch work for the moment.', 'zh-CN': '百度暂时不再接收离线批量推理任务。' },
    fixes: [F.retry, F.otherModel],
    examples: [v2Body('Offline_batch_reasoning_refused', 'Rate limit reached for offline batch reasoning', TYPE)],
  },
  {
    ...crowded,
    id: 'v2-preemptible_rate_limit_exceeded',
    limit: 'shared',
    code: 'preemptible_rate_limit_exceeded',
    message: 'Rate limit reached for preemptible resource',
    meaning: { en: 'The pre-emptible pool is full.', 'zh-CN': '抢占式资源池已满。' },
    fixes: [F.retry, F.otherModel],
    examples: [v2Body('preemptible_rate_limit_exceeded', 'Rate limit reached for preemptible resource', TYPE)],
  },
];

const content: readonly Signature[] = [
  {
    ...unsafe,
    id: 'v2-system_unsafe',
    code: 'system_unsafe',
    status: 403,
    message: 'the content of system field is invalid',
    meaning: {
      en: 'The system prompt did not pass the safety review; 403 has nothing to do with rights.',
      'zh-CN': 'system 内容未通过安全审核；403 与权限无关。',
    },
    fixes: [F.reword, F.appeal],
    examples: [v2Body('system_unsafe', 'the content of system field is invalid', 'unsafe_request')],
  },
  {
    ...unsafe,
    id: 'v2-user_setting_unsafe',
    code: 'user_setting_unsafe',
    status: 403,
    message: 'the content of user field is invalid',
    meaning: {
      en: 'The user setting did not pass the safety review; 403 has nothing to do with rights.',
      'zh-CN': '用户设定内容未通过安全审核；403 与权限无关。',
    },
    fixes: [F.reword, F.appeal],
    examples: [v2Body('user_setting_unsafe', 'the content of user field is invalid', 'unsafe_request')],
  },
  {
    ...unsafe,
    id: 'v2-functions_unsafe',
    code: 'functions_unsafe',
    status: 403,
    message: 'the content of functions field is invalid',
    meaning: { en: 'A tool definition did not pass the safety review.', 'zh-CN': '某个函数/工具定义未通过安全审核。' },
    fixes: [F.reword, F.appeal],
    examples: [v2Body('functions_unsafe', 'the content of functions field is invalid', 'unsafe_request')],
  },
  {
    ...unsafe,
    id: 'v2-image_url_unsafe',
    code: 'image_url_unsafe',
    status: 400,
    message: 'the content of image_url.url field is unsafe',
    meaning: { en: 'The picture did not pass the safety review.', 'zh-CN': '图片未通过安全审核。' },
    fixes: [F.image, F.appeal],
    examples: [v2Body('image_url_unsafe', 'the content of image_url.url field is unsafe', 'unsafe_request')],
  },
  {
    ...unsafe,
    id: 'v2-stream-content-filter',
    code: 'finish_reason',
    meaning: {
      en: 'No error object: the answer was cut by the safety review (finish_reason is content_filter).',
      'zh-CN': '不是报错：回答被安全审核截断（finish_reason 为 content_filter）。',
    },
    fixes: [F.reword, F.appeal],
    examples: [
      'data: {"id":"as-b7c1m0q4zs","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":""},"finish_reason":"content_filter","flag":1}]}',
    ],
  },
];

const trouble: readonly Signature[] = [
  {
    ...broken,
    id: 'v2-internal_error',
    code: 'internal_error',
    message: 'Internal error',
    meaning: { en: 'Something failed inside Qianfan.', 'zh-CN': '千帆内部出错。' },
    fixes: [F.retry, F.otherModel, F.ticket],
    examples: [v2Raised(500, 'internal_error', 'Internal error', 'Internal_error')],
  },
  {
    ...broken,
    id: 'v2-dispatch_internal_error',
    code: 'dispatch_internal_error',
    message: 'Internal error',
    meaning: { en: 'Qianfan could not hand the request on to the model.', 'zh-CN': '千帆未能把请求分发到模型。' },
    fixes: [F.retry, F.otherModel, F.ticket],
    examples: [v2Body('dispatch_internal_error', 'Internal error', 'Internal_error')],
  },
  {
    ...broken,
    id: 'v2-image_generation_interal_error',
    code: 'image_generation_interal_error',
    component: 'ernie/images',
    message: 'image generation service interal error',
    meaning: { en: 'The image service failed inside.', 'zh-CN': '图像生成服务内部出错。' },
    fixes: [F.retry, F.ticket],
    examples: [v2Body('image_generation_interal_error', 'image generation service interal error', 'Internal_error')],
  },
  {
    ...broken,
    id: 'v2-image_genration_interal_error',
    code: 'image_genration_interal_error',
    component: 'ernie/images',
    meaning: { en: 'The image service failed inside.', 'zh-CN': '图像生成服务内部出错。' },
    fixes: [F.retry, F.ticket],
    examples: [v2Body('image_genration_interal_error', 'image genration service interal error', 'Internal_error')],
  },
];

const images: readonly Signature[] = [
  {
    ...image,
    id: 'v2-invalid_image_generation_prompt',
    code: 'invalid_image_generation_prompt',
    message: 'prompt is invalid, please check parameter',
    meaning: { en: 'The image prompt was refused.', 'zh-CN': '图像生成的 prompt 被拒绝。' },
    fixes: [F.reword, F.named],
    examples: [v2Body('invalid_image_generation_prompt', 'prompt is invalid, please check parameter')],
  },
  {
    ...image,
    id: 'v2-invalid_image_genration_prompt',
    code: 'invalid_image_genration_prompt',
    meaning: { en: 'The image prompt was refused.', 'zh-CN': '图像生成的 prompt 被拒绝。' },
    fixes: [F.reword, F.named],
    examples: [v2Body('invalid_image_genration_prompt', 'prompt is invalid, please check parameter')],
  },
  {
    ...image,
    id: 'v2-invalid_image_generation_refer_image',
    code: 'invalid_image_generation_refer_image',
    message: 'refer image is invalid, please check parameter',
    meaning: { en: 'The reference picture was refused.', 'zh-CN': '参考图不符合要求。' },
    fixes: [F.image],
    examples: [v2Body('invalid_image_generation_refer_image', 'refer image is invalid, please check parameter')],
  },
  {
    ...image,
    id: 'v2-invalid_image_genration_refer_image',
    code: 'invalid_image_genration_refer_image',
    message: 'refer image is invalid, plsease check parameter',
    meaning: { en: 'The reference picture was refused.', 'zh-CN': '参考图不符合要求。' },
    fixes: [F.image],
    examples: [v2Body('invalid_image_genration_refer_image', 'refer image is invalid, plsease check parameter')],
  },
  {
    ...image,
    id: 'v2-invalid_image_url',
    code: 'invalid_image_url',
    component: 'ernie/chat',
    message: 'the image width and height are not within the allowed range',
    meaning: {
      en: 'The picture is too large or too small, or cannot be fetched.',
      'zh-CN': '图片尺寸过大或过小，或无法获取。',
    },
    fixes: [F.image],
    examples: [v2Body('invalid_image_url', 'the image width and height are not within the allowed range')],
  },
];

/** The v2 API's limits, safety reviews, pictures and own trouble. */
export const v2Limits: readonly Signature[] = [...limits, ...content, ...trouble, ...images];
