import type { Category } from '../knowledge.ts';

/** Codes that mean one kind of error, of one provider or of whoever uses them. */
export type CodeRow = readonly [category: Category, provider: string | undefined, codes: string];

/** Never used for anything else; as they stand in `code`, `type` or `status`, without case. */
// biome-ignore format: a table of codes
export const FIRM: readonly CodeRow[] = [
  ['auth', undefined, `
    invalid_api_key authentication_error invalid_authentication_error unauthenticated api_key_invalid invalid_token
    token_expired invalid_access_token no_api_key missing_api_key account_deactivated expired_api_key
    api_key_expired apikey_invalid login_required token_invalid invalid_key auth_unavailable`],
  ['auth', 'qwen', 'InvalidApiKey Invalid_API_KEY APIKeyMissing'],
  ['auth', 'doubao', 'InvalidAccountStatus'],
  ['auth', 'moonshot', 'incorrect_api_key_error'],
  ['auth', undefined, 'channel:no_available_key channel:invalid_key'],
  ['auth', 'hunyuan', `
    AuthFailure AuthFailure.SecretIdNotFound AuthFailure.SignatureFailure AuthFailure.SignatureExpire
    AuthFailure.InvalidSecretId AuthFailure.TokenFailure`],
  ['quota_billing', 'hunyuan', `
    FailedOperation.ResourcePackExhausted FailedOperation.FreeResourcePackExhausted ResourceInsufficient`],
  ['rate_limit', 'hunyuan', 'RequestLimitExceeded LimitExceeded'],
  ['permission', undefined, `
    permission_denied permission_error unsupported_country_region_territory request_forbidden access_denied
    AccessDenied insufficient_permissions access_terminated_error access_terminated`],
  ['permission', 'qwen', 'Model.AccessDenied Workspace.AccessDenied App.AccessDenied Endpoint.AccessDenied'],
  ['rate_limit', undefined, `
    rate_limit_exceeded rate_limit_error rate_limit_reached_error rate_limit_reached rate_limited RateLimitReached
    too_many_requests RateLimitExceeded requests_limit_exceeded tokens_limit_exceeded rpm_exceeded tpm_exceeded`],
  ['rate_limit', 'qwen', `
    limit_requests limit_burst_rate Throttling Throttling.RateQuota Throttling.User Throttling.BurstRate
    Throttling.AllocationQuota LimitRequests`],
  ['rate_limit', 'bedrock', 'ThrottlingException TooManyRequestsException'],
  ['auth', 'bedrock', `
    UnrecognizedClientException ExpiredTokenException InvalidSignatureException MissingAuthenticationTokenException
    IncompleteSignatureException InvalidClientTokenId`],
  ['permission', 'bedrock', 'AccessDeniedException OptInRequired'],
  ['quota_billing', 'bedrock', 'ServiceQuotaExceededException'],
  ['overloaded_or_internal', 'bedrock', `
    ModelNotReadyException ModelErrorException ModelStreamErrorException ServiceUnavailableException
    InternalServerException InternalFailureException`],
  ['timeout', 'bedrock', 'ModelTimeoutException'],
  ['model_not_found', undefined, `
    model_decommissioned model_disabled DeploymentNotReady unknown_model unsupported_model model_not_exists
    invalid_model_id model_no_longer_available`],
  ['rate_limit', 'mistral', 'service_tier_capacity_exceeded'],
  ['auth', 'azure', 'PermissionDeniedTokenInvalid invalid_subscription_key'],
  ['permission', 'azure', 'PublicNetworkAccessDisabled AuthenticationTypeDisabled'],
  ['rate_limit', undefined, `
    concurrency_limit_exceeded token_limit_exceeded requests_per_minute_limit_exceeded user_concurrency_exceeded
    tokens_per_minute_limit_exceeded too_many_concurrent_requests rate_limit_error_exceeded`],
  ['quota_billing', undefined, `
    budget_exceeded usage_limit_exceeded credit_limit_exceeded no_credits plan_limit_exceeded subscription_required
    billing_hard_limit_exceeded spend_limit_exceeded credits_required`],
  ['network', undefined, 'ERR_SOCKET_CONNECTION_TIMEOUT ERR_TLS_HANDSHAKE ERR_NETWORK_CHANGED ERR_EMPTY_RESPONSE'],
  ['rate_limit', 'gemini', 'RESOURCE_EXHAUSTED'],
  ['rate_limit', 'doubao', `
    ModelAccountRpmRateLimitExceeded ModelAccountTpmRateLimitExceeded AccountRateLimitExceeded RequestBurstTooFast
    ModelAccountIpmRateLimitExceeded EndpointRPMExceeded EndpointTPMExceeded`],
  ['quota_billing', undefined, `
    insufficient_quota insufficient_balance billing_hard_limit_reached billing_not_active billing_error
    insufficient_credits payment_required quota_exceeded quota_exhausted insufficient_funds credits_exhausted
    out_of_credits usage_limit_reached balance_insufficient`],
  ['quota_billing', 'one-api', `
    insufficient_user_quota pre_consume_token_quota_failed insufficient_token_quota quota_not_enough
    insufficient_user_balance`],
  ['quota_billing', 'moonshot', 'exceeded_current_quota_error'],
  ['quota_billing', 'qwen', `
    Arrearage AllocationQuota.FreeTierOnly PrepaidBillOverdue PostpaidBillOverdue CommodityNotPurchased`],
  ['quota_billing', 'doubao', 'AccountOverdueError QuotaExceeded SetLimitExceeded'],
  ['model_not_found', undefined, `
    model_not_found model_not_supported ModelNotFound InvalidModel ModelNotSupported InvalidModelName unknown_model
    model_not_available model_not_exist model_unavailable model_deprecated`],
  ['model_not_found', 'azure', 'DeploymentNotFound'],
  ['model_not_found', 'qwen', 'Model.NotFound ModelNotExist Model.NotExist'],
  ['model_not_found', 'doubao', `
    InvalidEndpointOrModel.NotFound InvalidEndpointOrModel.ModelIDAccessDisabled ModelNotOpen UnsupportedModel`],
  ['model_not_found', 'moonshot', 'resource_not_found_error'],
  ['model_not_found', 'one-api', 'no_available_channel'],
  ['context_length', undefined, `
    context_length_exceeded string_above_max_length context_window_exceeded max_tokens_exceeded prompt_too_long
    input_too_long request_too_large`],
  ['content_filter', undefined, `
    content_filter content_policy_violation ResponsibleAIPolicyViolation moderation_blocked sensitive_words_detected
    content_moderation PROHIBITED_CONTENT`],
  ['content_filter', 'qwen', 'DataInspectionFailed data_inspection_failed'],
  ['content_filter', 'doubao', `
    SensitiveContentDetected InputTextSensitiveContentDetected OutputTextSensitiveContentDetected
    InputImageSensitiveContentDetected OutputImageSensitiveContentDetected`],
  ['overloaded_or_internal', undefined, `
    overloaded_error engine_overloaded_error server_overloaded internal_server_error InternalServerError
    service_unavailable ServiceUnavailable InternalServiceError server_error ServerOverloaded`],
  ['overloaded_or_internal', 'qwen', `
    InternalError InternalError.Algo SystemError ModelServingError ServiceUnavailable`],
  ['overloaded_or_internal', 'one-api', 'system_disk_overloaded'],
  ['timeout', undefined, `
    DEADLINE_EXCEEDED ESOCKETTIMEDOUT RequestTimeOut UND_ERR_HEADERS_TIMEOUT UND_ERR_BODY_TIMEOUT timeout_error
    request_timeout ECONNABORTED`],
  ['network', undefined, `
    ENOTFOUND EAI_AGAIN ECONNREFUSED ECONNRESET EPIPE EPROTO ENETUNREACH EHOSTUNREACH UND_ERR_SOCKET
    UND_ERR_CONNECT_TIMEOUT CERT_HAS_EXPIRED DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN
    UNABLE_TO_VERIFY_LEAF_SIGNATURE UNABLE_TO_GET_ISSUER_CERT_LOCALLY ERR_TLS_CERT_ALTNAME_INVALID ERR_NETWORK
    ERR_CONNECTION_REFUSED ERR_CONNECTION_RESET ERR_CONNECTION_CLOSED ERR_CONNECTION_TIMED_OUT ERR_NAME_NOT_RESOLVED
    ERR_PROXY_CONNECTION_FAILED ERR_TUNNEL_CONNECTION_FAILED ERR_INTERNET_DISCONNECTED ERR_SSL_PROTOCOL_ERROR
    ERR_CERT_AUTHORITY_INVALID`],
];

/** Said of many different things: the message beside them knows better. */
// biome-ignore format: a table of codes
export const LOOSE: readonly CodeRow[] = [
  ['invalid_request', undefined, `
    invalid_request_error invalid_request bad_request BadRequest invalid_parameter InvalidParameter invalid_argument
    INVALID_ARGUMENT invalid_value missing_required_parameter unsupported_parameter unsupported_value
    unknown_parameter validation_error InvalidParameter.DataCheck MissingParameter invalid_prompt
    FAILED_PRECONDITION unknown_url invalid_type OperationDenied convert_request_failed read_request_body_failed
    BadRequest.TooLarge InvalidURL UnsupportedOperation BadRequestException ERR_BAD_REQUEST`],
  ['permission', undefined, 'Forbidden access_forbidden forbidden'],
  ['auth', undefined, 'Unauthorized unauthorized auth'],
  ['timeout', undefined, 'timeout'],
  ['model_not_found', undefined, 'not_found_error NOT_FOUND not_found NotFound'],
  ['overloaded_or_internal', undefined, `
    api_error internal_error INTERNAL UNAVAILABLE bad_response_status_code do_request_failed bad_response
    upstream_error get_channel_failed read_response_body_failed bad_response_body ERR_BAD_RESPONSE`],
  ['rate_limit', undefined, 'requests tokens rate_limit'],
  ['quota_billing', undefined, 'quota billing'],
];

/** Numbers mean something only beside their provider. */
// biome-ignore format: a table of codes
export const NUMBERS: readonly CodeRow[] = [
  ['auth', 'zhipu', '1000 1001 1002 1003 1004 1005'],
  ['permission', 'zhipu', '1110 1111 1112 1115 1117 1120 1121 1220 1311'],
  ['quota_billing', 'zhipu', '1113 1304 1308 1309 1310 1316 1317 1318 1319'],
  ['invalid_request', 'zhipu', '1210 1213 1214 1215 1212'],
  ['model_not_found', 'zhipu', '1211 1221 1222'],
  ['context_length', 'zhipu', '1261'],
  ['content_filter', 'zhipu', '1301'],
  ['rate_limit', 'zhipu', '1302 1303'],
  ['overloaded_or_internal', 'zhipu', '500 1200 1230 1231 1234 1305 1312'],
  ['auth', 'spark', '10313 10016 10005'],
  ['permission', 'spark', '11200'],
  ['rate_limit', 'spark', '11202 11203 10007 10008'],
  ['quota_billing', 'spark', '11201'],
  ['content_filter', 'spark', '10013 10019 10021'],
  ['context_length', 'spark', '10907'],
  ['overloaded_or_internal', 'spark', '10010 10110 10012'],
  ['invalid_request', 'spark', '10000 10001 10002 10003 10004 10163 10404'],
  ['rate_limit', 'minimax', '1002 1039'],
  ['auth', 'minimax', '1004 2049'],
  ['quota_billing', 'minimax', '1008'],
  ['overloaded_or_internal', 'minimax', '1000 1013 1033'],
  ['timeout', 'minimax', '1001'],
  ['content_filter', 'minimax', '1026 1027'],
  ['invalid_request', 'minimax', '2013 1042 1043 1044 2037 2039'],
  ['rate_limit', 'minimax', '1041 2045 2048'],
  ['quota_billing', 'minimax', '2056'],
  ['overloaded_or_internal', 'minimax', '1024'],
  // Baidu's other AI services on the gateway that v1 shared: OCR, speech, UNIT.
  ['overloaded_or_internal', 'ernie', '282000 216401 216630 282102 282103 282112 282810 3303 3307 3313 503'],
  ['invalid_request', 'ernie', '216100 216101 216103 216110 216200 216201 216202 216203 282002 282003 282004 282005 282006 282007 282008 282011 282100 282101 282110 282111 282113 282114 3300 3301 3308 3309 3310 3311 3312 3314'],
  ['auth', 'ernie', '3302'],
  ['rate_limit', 'ernie', '3304'],
  ['quota_billing', 'ernie', '3305'],
  ['quota_billing', 'siliconflow', '30001'],
  ['permission', 'siliconflow', '30003 30011'],
  ['model_not_found', 'siliconflow', '20012'],
  ['invalid_request', 'siliconflow', '20015'],
  ['overloaded_or_internal', 'siliconflow', '50505 50603 50501'],
  ['auth', 'spark', '10006 10011 10015 10017 10018'],
  ['overloaded_or_internal', 'spark', '10009 10014 10221 10222 10223'],
  ['rate_limit', 'spark', '11202 11203'],
];
