import type { Signature } from '../../../core/knowledge.ts';
import { F } from './fixes.ts';
import { cloudBody } from './shapes.ts';
import { IAM_CODES, IAM_TOKEN, QIANFAN_SDK } from './sources.ts';

const oauth = {
  surface: 'oauth',
  component: 'ernie/oauth',
  guide: 'auth',
  side: 'caller',
  retryable: 'after-fix',
  source: 'https://github.com/spring-ai-community/qianfan/issues/7',
} as const;
const gateway = {
  surface: 'v2',
  component: 'ernie/auth',
  guide: 'auth',
  side: 'caller',
  retryable: 'after-fix',
  source: QIANFAN_SDK,
} as const;
const iam = {
  surface: 'iam',
  component: 'ernie/iam',
  side: 'caller',
  retryable: 'after-fix',
  source: IAM_CODES,
} as const;
const header = (code: string, message: string): string =>
  `HTTP/1.1 403 Forbidden\nX-Bce-Error-Code: ${code}\nX-Bce-Error-Message: ${message}\nX-Bce-Exception-Point: Gateway\nX-Bce-Request-Id: 5d1f0c2e-6f3a-4a55-9a41-2f6f0e6c7b10\nContent-Length: 0`;

const oauthErrors: readonly Signature[] = [
  {
    ...oauth,
    id: 'oauth-unknown-client',
    code: 'invalid_client',
    message: 'unknown client id',
    meaning: {
      en: 'The API Key (client_id) is wrong or empty; Access Keys from IAM and bce-v3 keys do not work here.',
      'zh-CN': 'API Key（client_id）错误或为空；IAM 的 Access Key 与 bce-v3 密钥在这里都不能用。',
    },
    fixes: [F.appKeys, F.toV2],
    examples: ['{"error_description":"unknown client id","error":"invalid_client"}'],
  },
  {
    ...oauth,
    id: 'oauth-bad-secret',
    code: 'invalid_client',
    message: 'Client authentication failed',
    meaning: { en: 'The Secret Key does not belong to that API Key.', 'zh-CN': 'Secret Key 与该 API Key 不匹配。' },
    fixes: [F.appKeys, F.toV2],
    examples: ['{"error":"invalid_client","error_description":"Client authentication failed"}'],
  },
  {
    ...oauth,
    id: 'oauth-invalid-client',
    code: 'invalid_client',
    meaning: {
      en: 'The token service does not accept this pair of API Key and Secret Key.',
      'zh-CN': '令牌服务不接受这组 API Key / Secret Key。',
    },
    fixes: [F.appKeys, F.toV2],
    examples: ['{"error":"invalid_client","error_description":"The client is not valid"}'],
  },
  {
    ...oauth,
    id: 'oauth-missing-param',
    code: 'invalid_request',
    message: 'The request is missing a required parameter',
    source: 'https://github.com/songquanpeng/one-api/issues/1137',
    meaning: {
      en: 'The token call came without grant_type, API Key or Secret Key: one of the two keys is not configured.',
      'zh-CN': '获取令牌时缺少 grant_type、API Key 或 Secret Key：两个密钥有一个没配置。',
    },
    fixes: [F.appKeys, F.pair, F.toV2],
    examples: ['{"error":"invalid_request","error_description":"The request is missing a required parameter"}'],
  },
];

const gatewayErrors: readonly Signature[] = [
  {
    ...gateway,
    id: 'v2-gw-iamsignatureinvalid',
    code: 'IamSignatureInvalid',
    message: 'IamSignatureInvalid, cause: Could not find credential.',
    meaning: {
      en: 'The gateway does not know the Access Key: it is wrong, deleted, or an application’s API Key in its place.',
      'zh-CN': '网关找不到该 Access Key：填错、已删除，或误填了应用的 API Key。',
    },
    fixes: [F.iamKeys, F.v2Key],
    examples: [header('IamSignatureInvalid', 'IamSignatureInvalid, cause: Could not find credential.')],
  },
  {
    ...gateway,
    id: 'v2-gw-missing-headers',
    code: 'IamSignatureInvalid',
    message: 'Fail to authn user: Missing headers required by signing: {headers}',
    meaning: { en: 'The client signs a header that it does not send.', 'zh-CN': '客户端签名了未实际发送的请求头。' },
    fixes: [F.sdk],
    examples: [
      header(
        'IamSignatureInvalid',
        'IamSignatureInvalid, cause: Fail to authn user: Missing headers required by signing: [host]',
      ),
    ],
  },
  {
    ...gateway,
    id: 'v2-gw-notfound',
    message: 'NotFound, cause: Could not find credential.',
    meaning: { en: 'The Access Key does not exist.', 'zh-CN': '该 Access Key 不存在。' },
    fixes: [F.iamKeys, F.v2Key],
    examples: ['error message from baidu: NotFound, cause: Could not find credential.'],
  },
  {
    ...gateway,
    id: 'v2-gw-signature',
    code: 'SignatureDoesNotMatch',
    message: 'SignatureDoesNotMatch, cause: Fail to authn user: Signature does not match',
    meaning: {
      en: 'The Secret Key does not belong to the Access Key, or the signed request was changed on its way.',
      'zh-CN': 'Secret Key 与 Access Key 不匹配，或签名后的请求被改动。',
    },
    fixes: [F.iamKeys, F.clock, F.sdk],
    examples: [
      header('SignatureDoesNotMatch', 'SignatureDoesNotMatch, cause: Fail to authn user: Signature does not match'),
    ],
  },
  {
    ...gateway,
    id: 'v2-gw-apikey-parse',
    code: 'InvalidHTTPAuthHeader',
    message: 'Fail to parse apikey authorization',
    meaning: {
      en: 'The key was changed on its way: cut off, or its slash was sent as %2F.',
      'zh-CN': '密钥在传输中被改动：被截断，或斜杠被编码成 %2F。',
    },
    fixes: [F.bearer, F.v2Key],
    examples: [cloudBody('InvalidHTTPAuthHeader', 'Fail to parse apikey authorization')],
  },
];

const iamErrors: readonly Signature[] = [
  {
    ...iam,
    id: 'iam-AccessDenied',
    code: 'AccessDenied',
    message: 'Access denied.',
    status: 403,
    guide: 'permission',
    meaning: {
      en: 'The user is known but lacks the policy for this call.',
      'zh-CN': '身份有效，但缺少该操作所需的策略。',
    },
    fixes: [F.policy],
    examples: [cloudBody('AccessDenied', 'Access denied.')],
  },
  {
    ...iam,
    id: 'iam-InappropriateJSON',
    code: 'InappropriateJSON',
    message: 'The JSON you provided was well-formed and valid, but not appropriate for this operation.',
    status: 400,
    guide: 'invalid-request',
    meaning: {
      en: 'The JSON is valid, but a required item is missing or of the wrong type.',
      'zh-CN': 'JSON 合法，但缺少必填项或类型不对。',
    },
    fixes: [F.named],
    examples: [
      cloudBody(
        'InappropriateJSON',
        'The JSON you provided was well-formed and valid, but not appropriate for this operation.',
      ),
    ],
  },
  {
    ...iam,
    id: 'iam-InternalError',
    code: 'InternalError',
    message: 'We encountered an internal error. Please try again.',
    status: 500,
    guide: 'overloaded',
    side: 'provider',
    retryable: 'yes',
    meaning: { en: 'The identity service failed inside.', 'zh-CN': '身份认证服务内部错误。' },
    fixes: [F.retry, F.ticket],
    examples: [cloudBody('InternalError', 'We encountered an internal error. Please try again.')],
  },
  {
    ...iam,
    id: 'iam-InvalidAccessKeyId',
    code: 'InvalidAccessKeyId',
    message: 'The Access Key ID you provided does not exist in our records.',
    status: 403,
    guide: 'auth',
    meaning: { en: 'The Access Key is wrong or was deleted.', 'zh-CN': 'Access Key 填错或已被删除。' },
    fixes: [F.iamKeys],
    examples: [cloudBody('InvalidAccessKeyId', 'The Access Key ID you provided does not exist in our records.')],
  },
  {
    ...iam,
    id: 'iam-InvalidHTTPAuthHeader',
    code: 'InvalidHTTPAuthHeader',
    message: 'The HTTP authorization header is invalid. Consult the service documentation for details.',
    status: 400,
    guide: 'auth',
    meaning: { en: 'The Authorization header has the wrong form.', 'zh-CN': 'Authorization 请求头格式不正确。' },
    fixes: [F.bearer, F.iamKeys],
    examples: [
      cloudBody(
        'InvalidHTTPAuthHeader',
        'The HTTP authorization header is invalid. Consult the service documentation for details.',
      ),
    ],
  },
  {
    ...iam,
    id: 'iam-InvalidHTTPRequest',
    code: 'InvalidHTTPRequest',
    message: 'There was an error in the body of your HTTP request.',
    status: 400,
    guide: 'invalid-request',
    meaning: { en: 'Body or encoding of the request is wrong.', 'zh-CN': '请求体或编码有误。' },
    fixes: [F.json],
    examples: [cloudBody('InvalidHTTPRequest', 'There was an error in the body of your HTTP request.')],
  },
  {
    ...iam,
    id: 'iam-InvalidURI',
    code: 'InvalidURI',
    message: 'Could not parse the specified URI.',
    status: 400,
    guide: 'invalid-request',
    meaning: { en: 'The address cannot be read.', 'zh-CN': '请求地址无法解析。' },
    fixes: [F.baseUrl],
    examples: [cloudBody('InvalidURI', 'Could not parse the specified URI.')],
  },
  {
    ...iam,
    id: 'iam-MalformedJSON',
    code: 'MalformedJSON',
    message: 'The JSON you provided was not well-formed.',
    status: 400,
    guide: 'invalid-request',
    meaning: { en: 'The body is not valid JSON.', 'zh-CN': '请求体不是合法 JSON。' },
    fixes: [F.json],
    examples: [cloudBody('MalformedJSON', 'The JSON you provided was not well-formed.')],
  },
  {
    ...iam,
    id: 'iam-InvalidVersion',
    code: 'InvalidVersion',
    message: 'The API version specified was invalid.',
    status: 404,
    guide: 'invalid-request',
    meaning: { en: 'The version part of the path is wrong.', 'zh-CN': '路径中的版本号不正确。' },
    fixes: [F.baseUrl],
    examples: [cloudBody('InvalidVersion', 'The API version specified was invalid.')],
  },
  {
    ...iam,
    id: 'iam-OptInRequired',
    code: 'OptInRequired',
    message: 'A subscription for the service is required.',
    status: 403,
    guide: 'permission',
    meaning: { en: 'The product was never activated for this account.', 'zh-CN': '该账号尚未开通此产品。' },
    fixes: [F.activate, F.billing],
    examples: [cloudBody('OptInRequired', 'A subscription for the service is required.')],
  },
  {
    ...iam,
    id: 'iam-PreconditionFailed',
    code: 'PreconditionFailed',
    message: "The specified If-Match header doesn't match the ETag header.",
    status: 412,
    guide: 'invalid-request',
    meaning: { en: 'The resource changed since it was loaded.', 'zh-CN': '资源在加载之后已被修改。' },
    fixes: [F.named],
    examples: [cloudBody('PreconditionFailed', "The specified If-Match header doesn't match the ETag header.")],
  },
  {
    ...iam,
    id: 'iam-RequestExpired',
    code: 'RequestExpired',
    message: 'Request has expired. Timestamp',
    prefix: true,
    guide: 'auth',
    meaning: {
      en: 'The signature is too old: the clock is wrong, or the request waited too long before it was sent.',
      'zh-CN': '签名已过期：机器时间不准，或请求签名后等待过久才发出。',
    },
    fixes: [F.clock, F.sdk],
    examples: [cloudBody('RequestExpired', 'Request has expired. Timestamp: 2026-10-03T08:11:52Z')],
  },
  {
    ...iam,
    id: 'iam-SignatureDoesNotMatch',
    code: 'SignatureDoesNotMatch',
    guide: 'auth',
    meaning: { en: 'The Secret Key or the way of signing is wrong.', 'zh-CN': 'Secret Key 错误，或签名方式不对。' },
    fixes: [F.iamKeys, F.clock],
    examples: [
      cloudBody(
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided.',
      ),
    ],
  },
  {
    ...iam,
    id: 'iam-badsig-401',
    code: 'AuthError',
    message: 'Bad signature or AK string and SK string do not match.',
    status: 401,
    guide: 'auth',
    meaning: { en: 'Access Key and Secret Key are not a pair.', 'zh-CN': 'Access Key 与 Secret Key 不是一对。' },
    fixes: [F.iamKeys],
    examples: [cloudBody('AuthError', 'Bad signature or AK string and SK string do not match.')],
  },
  {
    ...iam,
    id: 'iam-token-fields',
    message: "missing required properties including: 'userId', 'token', 'createTime', 'expireTime'",
    guide: 'auth',
    source: IAM_TOKEN,
    meaning: {
      en: 'The IAM token call brought no token, so the client could not read it; almost always the IAM keys are wrong.',
      'zh-CN': 'IAM 令牌接口没有返回令牌，客户端解析失败；几乎都是 IAM 密钥填错。',
    },
    fixes: [F.iamKeys, F.v2Key],
    examples: [
      "JsonException: JSON deserialization for type 'BearerToken' was missing required properties including: 'userId', 'token', 'createTime', 'expireTime'.",
    ],
  },
];

/** Who you are, as three services see it: OAuth tokens, the gateway's headers, IAM. */
export const identity: readonly Signature[] = [...oauthErrors, ...gatewayErrors, ...iamErrors];
