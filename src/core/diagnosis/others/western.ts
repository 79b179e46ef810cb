import type { OtherSaying } from './row.ts';

/** Wordings of providers outside China, as their APIs answer. */
// biome-ignore format: a table of sayings, `|` between them
export const WESTERN: readonly OtherSaying[] = [
  // OpenAI
  ['auth', 'openai', `
    incorrect api key provided|you didn t provide an api key|find your api key at https platform openai com`],
  ['auth', undefined, `
    must be a member of an organization|no such organization|organization header should match|
    mismatched organization|invalid organization|mismatched project|your authentication token is not from a valid issuer|
    could not parse your authentication token|provided authentication token is expired|
    could not validate your token|sign in again`],
  ['permission', 'openai', `
    openai s services are not available in your country|your organization must be verified|
    you have insufficient permissions for this operation|project {name} does not have access to model|
    organization {name} does not have access to|you are not allowed to sample from this model`],
  ['rate_limit', undefined, `
    rate limit reached for|on requests per min|on tokens per min|on requests per day|on tokens per day|
    request too large for {model} in organization|requests to the {operation} under azure openai api|
    have exceeded token rate limit|have exceeded call rate limit|exceeded the call rate limit|
    you ve hit your rate limit|you are sending requests too quickly|please slow down`],
  ['quota_billing', undefined, `
    billing hard limit has been reached|you have reached your {period} limit|your account is not active|
    check your billing details on our website|you exceeded your current quota|
    you ve reached your usage limit|the usage limit has been reached|reached your specified api usage limits|
    budget has been exceeded|exceeded budget|exceededbudget|budget exceeded|budgetexceedederror|max budget`],
  ['model_not_found', undefined, `
    the model {name} has been deprecated|model {name} has been retired|is deprecated and no longer|
    no longer available on|this model version is deprecated|has reached end of life|reached its end of life|
    is a chat model and not supported in the v1 completions|is not a chat model|
    only supported in v1 responses|not supported in the v1 chat completions|this is not a chat model`],
  ['invalid_request', undefined, `
    unsupported parameter {name} is not supported with this model|unsupported value {name} does not support|
    use max_completion_tokens instead|invalid_union|must be a response to a preceding message|
    must be a response to a preceeding message|an assistant message with tool_calls must be followed|
    did not have response messages|tool_call_ids did not have|unrecognized request argument supplied|
    unrecognized request arguments|we could not parse the json body|could not parse the json body of your request|
    messages must contain the word json|must contain the word json in some form|invalid schema for function|
    invalid schema for response_format|additionalproperties is required to be supplied|
    is not one of {values} messages|expected a string with maximum length|string too long expected|
    array too long expected|array too short expected|you uploaded an unsupported image|
    failed to download image|timed out while downloading|the stream_options|stream_options {is} only|unsupported stream_options|stream_options is|invalid base64|invalid image data|
    previous response with id|no tool output found for function call|no tool call found for function call output|
    item {id} of type reasoning was provided without|encrypted content could not be verified`],
  ['content_filter', undefined, `
    rejected as a result of our safety system|potentially violating our usage policy|
    flagged as potentially violating|prompt was flagged|triggering azure openai s content management policy|
    been limited for this request due to|blocked by our content filters|content filtering policies|
    output blocked by content filtering policy|request was blocked by gemini`],
  ['overloaded_or_internal', undefined, `
    the server is overloaded or not ready yet|model is currently overloaded with other requests|
    the server had an error while processing your request|an error occurred while processing your request|
    selected model is at capacity|the engine is currently overloaded|that model is currently overloaded|
    system is currently experiencing|we re currently experiencing high demand|experiencing heavy load|
    service is too busy|model too busy|model is too busy|model busy|is currently loading|model is loading|
    is not ready for inference|model is not ready|no capacity available|degraded function cannot be invoked|function cannot be invoked|server is temporarily unable|
    upstream prematurely closed|upstream request failed|worker stopped|gpu out of memory|cuda out of memory|
    out of memory|requires more system memory|llama runner process has terminated|model runner has unexpectedly stopped`],
  // Anthropic
  ['auth', 'anthropic', `
    invalid x api key|oauth authentication is currently not supported|oauth token revoked|please run login|
    invalid bearer token anthropic|this credential is only authorized for use with claude code`],
  ['rate_limit', 'anthropic', `
    would exceed your organization s rate limit|exceed your organization s maximum usage increase rate|
    number of request tokens has exceeded your|input tokens per minute|output tokens per minute|
    number of concurrent connections has exceeded|exceeded your account s rate limit|
    extra usage is required for long context requests`],
  ['quota_billing', 'anthropic', `
    credit balance is too low|claude ai usage limit reached|claude usage limit reached|
    5 hour limit reached|weekly limit reached|opus limit reached|you ve hit your limit|you have hit your limit|
    out of extra usage|workspace api usage limits|third party apps now draw from your extra usage`],
  ['permission', 'anthropic', `
    does not have access to claude|organization has been disabled|this organization has been disabled|
    request not allowed|app unavailable in region`],
  ['context_length', 'anthropic', `
    prompt is too long|input length and max_tokens exceed context limit|exceed context limit|
    context low run compact|conversation is too long|request_too_large|request exceeds the maximum size|
    max_tokens {n} which is the maximum allowed|image exceeds 5 mb`],
  ['invalid_request', 'anthropic', `
    expected thinking or redacted_thinking|text content blocks must be non empty|
    tool_use ids were found without tool_result|unexpected tool_use_id found in tool_result|
    tool_result block must have a corresponding|roles must alternate between user and assistant|
    first message must use the user role|final assistant content cannot end with trailing whitespace|
    cache_control|thinking blocks in the latest assistant message cannot be modified|
    max_tokens must be greater than thinking budget_tokens|temperature may only be set to 1 when thinking|
    input tag {tag} found using type does not match|does not support assistant message prefill|
    messages at least one message is required|system text content blocks|unexpected role|
    invalid signature in thinking block`],
  ['content_filter', 'anthropic', `
    unable to respond to this request which appears to violate our usage policy`],
  // Google
  ['auth', 'gemini', `
    api key not valid please pass a valid api key|api_key_invalid|api key expired please renew|
    method doesn t allow unregistered callers|could not load the default credentials|
    your default credentials were not found|request had invalid authentication credentials|
    request is missing required authentication credential|access_token_type_unsupported|api key was reported as leaked|
    your application default credentials`],
  ['permission', 'gemini', `
    user location is not supported|has not been used in project|it is disabled enable it by visiting|
    requests from referer|api_key_service_blocked|caller does not have permission|consumer_suspended|
    generative language api has not been used|your project has been denied access|
    requests to this api {name} are blocked`],
  ['rate_limit', 'gemini', `
    quota exceeded for metric|generate_content_free_tier|resource has been exhausted|please retry in {n} s|
    resource exhausted please try again later|online_prediction_requests_per_base_model|
    exhausted your capacity on this model`],
  ['model_not_found', 'gemini', `
    is not found for api version|is not supported for generatecontent|call listmodels to see|
    publisher model {name} was not found|publisher model {name} not found|is no longer available to new users|
    is no longer available please update`],
  ['context_length', 'gemini', `
    input token count exceeds|input token count {n} exceeds|exceeds the maximum number of tokens allowed|
    request payload size exceeds the limit`],
  ['content_filter', 'gemini', `
    block_reason|blockedpromptexception|blocked due to other|finish_reason safety|finishreason prohibited_content|
    candidate was blocked|response was blocked|prompt was blocked|blocked prompt|blockedreasonprohibitedcontent|content has no parts|stopcandidateexception|
    finish_reason is 3|finish_reason recitation|blocked by safety filters|image_safety`],
  ['invalid_request', 'gemini', `
    contents is not specified|generatecontentrequest|request contains an invalid argument|
    please ensure that function call turn comes|function response parts is equal to the number|
    unable to process input image|unsupported mime type|mime type {name} is not supported|
    invalid json payload received|cannot find field|proto field is not repeating|
    function calling is not enabled for|developer instruction is not enabled|json mode is not enabled|
    thought_signature|missing a thought_signature|budget {n} is invalid|only works in thinking mode`],
  ['overloaded_or_internal', 'gemini', `
    the model is overloaded please try again later|an internal error has occurred please retry|
    internal error encountered|the service is currently unavailable|visibility check was unavailable`],
  // Bedrock
  ['auth', 'bedrock', `
    security token included in the request|unable to locate credentials|nocredentialserror|
    signature we calculated does not match|credential should be scoped to a valid region|
    could not load credentials from any providers|token included in the request is expired|partialcredentialserror`],
  ['permission', 'bedrock', `
    you don t have access to the model with the specified model id|is not authorized to perform|
    model access is denied|not authorized to perform bedrock|
    aws marketplace`],
  ['rate_limit', 'bedrock', `
    too many tokens please wait|too many requests please wait|reached max retries`],
  ['quota_billing', 'bedrock', `
    exceeds the service quota|servicequotaexceededexception|too many tokens per day`],
  ['model_not_found', 'bedrock', `
    provided model identifier is invalid|with on demand throughput isn t supported|
    could not resolve the foundation model|marked by provider as legacy|model version has reached the end of its life`],
  ['context_length', 'bedrock', `
    input is too long for requested model`],
  ['invalid_request', 'bedrock', `
    malformed input request|extraneous key|a conversation must start with a user message|
    the content field in the message object|blank try again|tool choice type`],
  ['timeout', 'bedrock', `
    processing time exceeded the model timeout|modeltimeoutexception`],
  // Azure
  ['auth', 'azure', `
    invalid subscription key or wrong api endpoint|audience is incorrect|azure_openai_api_key|
    unauthorized access token is missing invalid|principal does not have access to api`],
  ['permission', 'azure', `
    lacks the required data action|virtual network firewall rules|public access is disabled|
    traffic is not from an approved private endpoint|key based authentication is disabled`],
  ['invalid_request', 'azure', `
    operation does not work with the specified model|operationnotsupported|api version not supported|
    is enabled only for api versions|unrecognized file format`],
  ['model_not_found', 'azure', `
    api deployment for this resource does not exist|unknown_model|no registered resource provider found`],
  // OpenRouter, Groq, Mistral, Cohere, xAI, others
  ['rate_limit', 'openrouter', `
    free models per day|free models per min|is temporarily rate limited upstream`],
  ['auth', 'openrouter', `
    no auth credentials found|cookie auth|no cookie auth credentials found`],
  ['permission', 'openrouter', `
    no endpoints found matching your data policy|all providers have been ignored|
    your key has exceeded its|api key is not allowed`],
  ['model_not_found', 'openrouter', `
    is not a valid model id|no endpoints found for|no endpoints found that support|no allowed providers are available`],
  ['overloaded_or_internal', 'openrouter', `
    provider returned error|no instances available|upstream idle timeout`],
  ['quota_billing', 'openrouter', `
    prompt tokens limit exceeded|key limit exceeded|can only afford|never purchased credits|requires at least {n} credits`],
  ['model_not_found', 'groq', `
    has been decommissioned and is no longer supported`],
  ['invalid_request', 'groq', `
    failed to call a function|tool call validation failed|failed to generate json|model did not call a tool`],
  ['rate_limit', 'mistral', `
    requests rate limit exceeded|service tier capacity exceeded`],
  ['invalid_request', undefined, `
    expected last role user or tool|expected last role|unexpected role|assistant message must have either content or tool_calls|
    not the same number of function calls and responses|tool call id was {n} but must be|
    conversation roles must alternate|after the optional system message|failed to deserialize the json body|
    unknown variant|missing field|invalid type {x} expected|duplicate field|does not support successive user or assistant|
    only user and assistant roles are supported|system role not supported|system messages are not allowed|
    messages illegal|content is not specified|is not specified|input should be a valid|input should be|
    value is not a valid|extra_forbidden|none is not an allowed value|prompt must not be empty|messages array is empty|
    at least one message|at least one content field|does not support image input|does not support images|
    model does not support|does not support parameters|does not support response_format|does not support streaming|
    llm provider not provided|unsupportedparamserror|drop_params|model only supports|
    auto tool choice requires|enable auto tool choice|maximum number of images|at most 1 image`],
  ['auth', 'cohere', `
    invalid api token|no api key supplied`],
  ['rate_limit', 'cohere', `
    you are using a trial key which is limited to|trial key which is limited|you are past the per minute`],
  ['context_length', 'cohere', `
    total number of tokens in the prompt exceeds|size limit exceeded`],
  ['quota_billing', undefined, `
    doesn t have any credits|have any credits or licenses|exceeded your monthly included credits|
    monthly included credits|used all available credits|you have run out of credits|no active subscription|
    quota for {name} has been exhausted|your quota has been exhausted|trial quota|hosted quota|
    monthly spend limit|monthly spending limit|spend limit reached|spending cap|your prepayment credits are depleted|
    credits are depleted|insufficient ai credits|premium request|premium requests|usage cap|
    add a payment method|payment method on file|unpaid invoice|account is delinquent|not enough credit|
    lack of credits|exceeded the free|doesn t have a free quota tier|does not have a free quota|free tier limit|free usage exceeded`],
  ['permission', 'xai', `
    does not have permission to execute the specified operation|your team {id} has been blocked`],
  ['model_not_found', undefined, `
    does not exist or your team does not have access|not found try pulling it first|
    model {name} not found try pulling|model not loaded|no models loaded|model path does not exist|
    model {name} is not available|no model named|does not recognize the model|is not served|no such model|
    the requested model {name} is not|function not found for account|model not found in|
    cannot find model|could not find model|there is no model|model id is not valid|not a recognized model|
    the model you requested|the specified model|model was not found|requested entity was not found`],
  ['network', undefined, `
    failed to connect to ollama|could not connect to ollama|ollama is not running|app running ollama|
    error communicating with openai|apiconnectionerror connection error|server disconnected without sending|
    connection broken|all connection attempts failed|cannot connect to host|client network socket disconnected|
    unable to verify the first|self signed certificate in certificate chain|hostname ip does not match|
    connect err_|getaddrinfo failed|temporary failure in name resolution|nodename nor servname provided|
    unexpected eof while reading|tls connect error|unexpected_eof|proxy connect aborted|407 proxy|
    socks proxy|using socks proxy|unknown scheme for proxy|err_ssl|ssl_error_syscall|openssl ssl_connect|connection was reset|connection is closed|
    connection has been closed|the underlying connection was closed|error sending request for url|
    error trying to connect|stream disconnected before completion|transport error|no internet`],
  ['timeout', undefined, `
    request took too long|took too long to respond|took too long|timeoutexception|requesttimeouterror|
    the read operation timed out|httpcore readtimeout|httpx readtimeout|killed by timeout|
    execution timed out|exceeded the timeout|did not respond in time|future not completed|client timeout exceeded while awaiting headers|
    function_invocation_timeout|a timeout occurred|upstream request timeout|first token timeout|
    unable to get response in less than`],
  ['permission', undefined, `
    cannot access gated repo|access to model {name} is restricted|gated repo|is not in the authorized list|
    model {name} is not allowed|not allowed to access model|can only access models|team not allowed to access|
    key not allowed to access|your ip address|ip address is not allowed|ip is not whitelisted|
    attention required cloudflare|just a moment|sorry you have been blocked|error 1020|error 1010|
    please enable cookies|region is not allowed|not available in your location|country not supported|
    only available to|is only available for|feature is not enabled|is not enabled for your account|
    your account does not have|organization has been restricted|account has been restricted|blocked at the organization level|not entitled|requires a paid plan|data policy`],
];
