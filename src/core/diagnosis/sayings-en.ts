import type { Saying } from './saying.ts';

/** What errors say in English. Weights: 80 leaves little doubt, 60 is usual wording, 40 could be part of another error. */
// biome-ignore format: a table of sayings, `|` between them
export const ENGLISH: readonly Saying[] = [
  ['auth', 62, `
    keyerror access_token|exception access_token`],
  // A stream was wanted and an error came in plain JSON, which is not shown.
  ['other_error', 78, `
    invalid content type application json`],
  ['other_error', 88, `
    there might be a bug in sdk|list index out of range|tuple index out of range|index out of bounds`],
  ['other_error', 52, `
    error decoding response body|error unmarshalling|invalid character|unexpected token|nullpointerexception|
    null pointer|illegalargumentexception|is not iterable|cannot read properties|unexpected end of json|
    failed to parse response|json decode error|json parse error|failed to decode|could not decode|jsondecodeerror|expecting value|response empty|response is empty|response was empty|
    empty response|returned an empty|returns an empty|returned empty|returns empty|got empty|choices is empty|
    no choices|not subscriptable|text cannot be null|status code no body`],
  ['other_error', 52, `
    keyerror|typeerror|attributeerror`, 'topic'],
  ['auth', 80, `
    access token is null|access token is empty|token is null|token is empty|could not be validated|key format is incorrect|key or ak sk in the request is missing|no enough credential|no enough credential found|
    no enough credentails|no credentials|credential not found|could not find credential|authfailure|
    user not found|missing {key} environment variable|environment variable not set|environment variable is not set|
    invalid api key|incorrect api key|api key not valid|api key is invalid|api key is not valid|api key invalid|
    invalid apikey|api key expired|api key has expired|api key is expired|api key not found|no api key|
    missing api key|api key is missing|api key is required|api key not set|api key is not set|api key not configured|
    api_key client option must be set|provide an api key|set your api key|api key has been disabled|
    api key has been revoked|api key has been deleted|api key is disabled|api key was deleted|api key is wrong|
    wrong api key|bad api key|apikey is invalid|apikey invalid|apikey error|api key error|invalid x api key|
    your api key {masked} is invalid|key is invalid|invalid key|invalid secret key|invalid secret|
    authentication failed|authentication fails|authentication failure|authentication error|failed to authenticate|
    invalid authentication|invalid credentials|bad credentials|incorrect model credentials|
    no auth credentials|missing credentials|credentials are invalid|
    could not resolve authentication method|invalid subscription key|unknown client|client authentication failed|
    iam certification failed|account disabled|account is disabled|account has been disabled|account deactivated|
    account has been deactivated|please run login|not logged in|login expired|login has expired|session expired|
    session has expired|cookie expired|cookie has expired|cookies expired|please log in|log in again`],
  ['auth', 75, `
    access token invalid|access token expired|invalid access token|access token is invalid|access token has expired|
    access token is expired|access token provided is invalid|token expired|token is expired|token has expired|
    token is invalid|invalid token|token invalid|token error|invalid bearer token|invalid iam token|
    oauth token has expired|token has been revoked|token revoked|get access token failed|failed to get access token|
    jwt expired|missing authentication|invalid authorization|unauthenticated|illegal header value b bearer|
    invalid signature|signature does not match|signature mismatch|signature verification|hmac signature|
    signature cannot be verified|signature expired|secret key is wrong`],
  ['auth', 75, `
    defaultcredentialserror|refresh token|token verification|authorization header|missing authorization|authenticationerror`, 'topic'],
  ['permission', 80, `
    unauthorized access to model|not authorized to|does not have access to|do not have access to|no access to|
    don t have access|no permission|permission denied|permissiondenied|insufficient permission|
    insufficient permissions|model access denied|access to model denied|not allowed to access|not allowed to sample|
    not have permission|country region or territory not supported|location is not supported|
    not available in your country|not available in your region|region is not supported|unsupported country|
    organization must be verified|must be verified to use|missing scopes|access was terminated|access terminated|
    not in whitelist|ip not allowed|you have been blocked|been blocked|request was blocked|access blocked|
    missing permission|lacks permission|requires permission|subscription is required|not activated|
    has not activated the model|not subscribed`],
  ['permission', 50, `
    not authorized`],
  ['permission', 50, `
    access denied|accessdenied|forbidden|permissiondeniederror`, 'topic'],
  ['rate_limit', 80, `
    temporarily rate limited|being rate limited|been rate limited|is rate limited|you are rate limited|
    rate limit reached|rate limit exceeded|exceeded rate limit|exceeds rate limit|exceeded your current request limit|
    exceeded your current requests|current requests list|request limit reached|request limit exceeded|
    qps request limit|too many requests|too many concurrent|max organization concurrency|organization concurrency|
    organization max rpm|request rate increased too quickly|requests are being throttled|request was throttled|
    currently limited|accounts are limited|over rate limit|hit rate limit|hit the rate limit|limit reached for rpm|
    limit reached for tpm|sending requests too|requesting too fast|request too fast|too frequent|
    requests too frequently`],
  ['rate_limit', 80, `
    qps limit|rpm limit|tpm limit|concurrency limit|concurrent requests|concurrent request limit|requests per min|
    requests per minute|requests per second|tokens per min|tokens per minute|requests per day|throttled|throttling|
    requests rate limit|rate limiting|ratelimit`, 'topic'],
  ['rate_limit', 65, `
    resource has been exhausted|resource exhausted|resource_exhausted|too quickly|try again in {n} s|
    quota exceeded for metric|quota exceeded for quota metric|exceeded your per minute`],
  ['rate_limit', 65, `
    rate limit|rate limited|rate limits|ratelimiterror|slow down`, 'topic'],
  ['quota_billing', 85, `
    insufficient balance|insufficient account balance|account balance is insufficient|balance is insufficient|
    balance insufficient|balance is not enough|not enough balance|balance not enough|balance too low|
    insufficient credits|insufficient credit|insufficient funds|insufficient quota|not enough credits|no credits|
    no remaining credits|out of credits|run out of credits|ran out of credits|requires more credits|
    credit balance is too low|never purchased credits|exceeded your current quota|check your plan and billing|
    billing hard limit|billing is not active|billing not active|payment required|in arrears|account in good standing|
    account is in good standing|free allocated quota exceeded|free tier of the model has been exhausted|
    token quota is not enough|user quota is not enough|quota is not enough|quota not enough|quota has been exhausted|
    quota exhausted|individual quota reached|quota has been used up|used up your|hit your limit|reached your limit|
    exhausted your|exceeded your quota|subscription expired|subscription has expired|plan has expired|trial expired|
    trial has expired|please check your billing|suspended due to insufficient`],
  ['quota_billing', 85, `
    purchase more credits|arrearage|overdue|free quota|monthly quota|daily quota|weekly quota|monthly limit|
    weekly limit|daily limit|spending limit|spend limit|usage limit|usage quota|extra usage|free trial|top up|
    recharge|daily request limit|total request limit`, 'topic'],
  ['quota_billing', 55, `
    quota exceeded|exceeded quota|quota reached|upgrade to a paid`],
  ['quota_billing', 55, `
    quota limit|billing`, 'topic'],
  ['model_not_found', 80, `
    model not found|unknown provider or model|model does not exist|the model {name} does not exist|model {name} does not exist|
    model {name} not found|model {name} is not found|model {name} not exist|does not exist or you do not have access|
    no such model|model not exist|unknown model|invalid model|invalid model name|unsupported model|
    model is not supported|model not supported|not supported model|model {name} is not supported|no endpoints found|
    not a valid model|not found the model|api deployment for this resource does not exist|deployment does not exist|
    been deprecated on|model has been retired|model is retired|model has been decommissioned|been decommissioned|
    is not found for api version|no available channel|no available channels|model is offline|model offline|
    model is not available|model not available|model {name} is not available|engine you requested does not exist|
    model is not open|model not open|try pulling it first|model isn t available|no model named|model may not exist|
    model is empty`],
  ['model_not_found', 80, `
    has been deprecated`, 'topic'],
  ['model_not_found', 55, `
    resource not found|resource was not found|endpoint not found|resourcenotfound|page not found|no such route|api 404`],
  ['model_not_found', 55, `
    notfounderror|not found|does not exist`, 'topic'],
  ['context_length', 85, `
    contextwindowexceedederror|exceeds the context|exceed the context|context length exceeded|exceeded context length|
    exceeds the model s context|however you requested|your messages resulted in|prompt is too long|prompt too long|prompt tokens too long|input is too long|
    input too long|too many tokens|too many input tokens|reduce the length of the messages|reduce your prompt|
    shorten your|token limit exceeded|exceeded model token limit|exceeds token limit|exceeds maximum tokens|
    exceeds the maximum number of tokens|exceeds max tokens|range of input length|max input characters|
    must have less than {n} tokens|total message size exceeds|maximum prompt length|input length {n} exceeds|
    exceeds the limit of {n} tokens|tokens exceeds the|longer than the maximum|sequence length is longer|
    maximum allowed length|exceeds max length|request entity too large|payload too large|tokens in your prompt|
    max length of current question`],
  ['context_length', 85, `
    maximum context length|max context length|context window|input token count|max message tokens|
    maximum number of tokens|context size`, 'topic'],
  ['content_filter', 85, `
    blocked for reason|reason safety|block_reason safety|harm_category|finishreasonsafety|content management policy|rejected as a result of our safety|content exists risk|inappropriate content|data inspection|considered high risk|
    blocked by safety|blocked due to safety|finish reason safety|finishreason safety|blockreason|prohibited_content|
    violates our|violate our|violates the|violating our|unsafe content|content is unsafe|field is unsafe|
    unsafe_request|flagged as`],
  ['content_filter', 85, `
    content filter|content filtering|content policy|content policies|safety system|sensitive content|sensitive words|
    sensitive word|sensitive information|safety settings|prohibited content|usage policy|usage policies|
    content security|content safety|moderation|recitation|responsible ai`, 'topic'],
  ['invalid_request', 70, `
    maximum allowed number of|invalid parameter|invalid parameters|parameter check failed|parameter error|invalid param|param invalid|
    invalid argument|missing required parameter|missing required|unsupported parameter|unrecognized request argument|
    unknown parameter|field required|is not of type|invalid value|invalid type|
    invalid json|invalid body|malformed|validation error|validation errors|unprocessable entity|must be a string|
    must not be empty|cannot be empty|can not be empty|should not be empty|should be non empty|must be an odd number|
    must have an odd number|must be in the range|must be greater|must be less|out of range|is out of range|
    not supported by this model|function calling is not supported|does not support tools|does not support function|
    does not support image|is not supported for|not supported yet|is not supported with this model|
    tool_calls must be followed|must be followed by tool|messages with role|role must be|must alternate|
    last message must|unexpected keyword|got an unexpected keyword|invalid schema|invalid image|
    could not process image|unable to download|invalid url|invalid file|invalid content type|invalid request body|
    invalid request parameters|messages is required|messages cannot|is a required property|error parsing|
    could not parse the|failed to parse|method not allowed|unsupported media|invalid tool|invalid_argument|
    parameter is invalid|empty image|image format error|image size error|invalid messages|too few|in the request body`],
  ['invalid_request', 70, `
    required parameter|must be one of|must be between|range is|does not support|tool_use ids|tool_call_id|
    roles must alternate|at most {n}|at least {n}|max number of|budget_tokens|reasoning_content`, 'topic'],
  ['invalid_request', 50, `
    bad request|invalid request|request is invalid|format error`],
  ['invalid_request', 50, `
    badrequesterror|invalid_request_error|invalidrequesterror`, 'topic'],
  ['overloaded_or_internal', 75, `
    overloaded|server is busy|server busy|service is busy|system is busy|system busy|service busy|
    search service is busy|internal server error|internal error|internal service error|service unavailable|
    service temporarily unavailable|temporarily unavailable|temporarily overloaded|server had an error|bad gateway|
    heavy load|server overload|over capacity|capacity exceeded|experiencing high|server side issue|
    upstream unavailable|no healthy upstream|upstream connect error|service is currently unavailable|
    currently unavailable|is currently overloaded|apierror an error occurred|an error occurred while processing|
    system error|engine is currently|backend error|unknown error occurred on the server|internal failure|
    web server is down|server is down|service is down|service down`],
  ['overloaded_or_internal', 75, `
    high demand|high load|at capacity|no capacity|upstream service|internalservererror|serviceunavailableerror`, 'topic'],
  ['overloaded_or_internal', 55, `
    server error|upstream error|unknown error`],
  ['overloaded_or_internal', 55, `
    try again later|outage|apistatuserror`, 'topic'],
  ['timeout', 70, `
    stream stalled|no data for {n} s|timed out waiting|read timed out|gateway timeout|gateway time out|deadline exceeded|context deadline|
    response timeout|execute timeout|stream timeout|timed out after|timeout of {n} exceeded|timeout exceeded|
    exceeded timeout|sockettimeoutexception|read timed|operation timed out|operation was aborted due to timeout|
    etimedout|no response within|timed out while`],
  ['timeout', 70, `
    readtimeout|read timeout|idle timeout|apitimeouterror|timeouterror|timeoutexception|504`, 'topic'],
  ['timeout', 55, `
    timed out|timedout`],
  ['timeout', 55, `
    timeout|time out`, 'topic'],
  ['network', 80, `
    cannot assign requested address|errno 99|errno 104|errno 111|errno 113|winerror 10054|winerror 10060|winerror 10061|
    errno 10054|errno 10060|errno 10061|enotfound|eai_again|econnrefused|econnreset|epipe|name resolution|name or service not known|
    could not resolve host|couldn t resolve host|nodename nor servname|no such host|connection refused|
    connection reset|socket hang up|connection aborted|remote end closed connection|remotedisconnected|
    remoteprotocolerror|server disconnected|fetch failed|failed to fetch|network is unreachable|
    network request failed|no route to host|connecterror|connectionerror|unable to connect|failed to connect|
    cannot connect to|could not connect|couldn t connect|can t connect|max retries exceeded|
    failed to establish a new connection|newconnectionerror|proxyerror|proxy error|connect to proxy|
    tunnel connection failed|proxy authentication|certificate verify failed|certificate has expired|
    certificate_verify_failed|self signed certificate|unable to verify the first certificate|
    unable to get local issuer|ssl error|sslerror|sslhandshakeexception|ssl_error|wrong version number|tls handshake|
    handshake failure|handshake failed|und_err_socket|other side closed|eof occurred|unexpected eof|connection closed|
    connection was closed|closed connection|connection lost|net err|dial tcp|peer closed connection|
    incomplete chunked read|broken pipe|connection timed out|connect timed out|unknownhostexception|connectexception|
    error communicating with server|unable to reach|could not reach|unexpected content type`],
  ['network', 80, `
    getaddrinfo|dns lookup|dns resolution|apiconnectionerror|x509|
    cors policy|connect timeout|connecttimeout|connectionpool`, 'topic'],
  // Clients say so of any status: an answer with a status says better what it was.
  ['auth', 72, `
    invalid {kind} api key`],
  ['auth', 48, `
    credentials validation failed|credential validation failed|credentials validate failed`],
  ['network', 57, `
    network error|network connection|connection error|connection failed`, 'topic'],
  ['auth', 60, `
    unauthorized`, 'topic'],
  ['permission', 62, `
    has been disabled|organization has been|account has been banned|account is banned`],
  ['quota_billing', 82, `
    hit your usage limit|reached your usage limit|exceeded your usage limit|usage limit reached|
    usage limit exceeded|hour limit reached|limit reached resets|overdue balance|balance has been used up|outstanding balance|plan limit reached|
    resource pack|out of quota|exceeded your plan|add {n} credits`],
  ['context_length', 82, `
    request too large|message is too long|messages are too long|text is too long|content is too long|
    exceeds the maximum length|exceeds maximum length|exceeds the maximum input|exceeds the token limit`],
  ['invalid_request', 60, `
    must be set to|cannot both be specified|please use only one|url error|identifier is invalid|must be a|
    must contain|must have|must start with|must not contain|cannot contain|exceeds {n} mb|exceeds {n} maximum|
    is not supported|is not valid|is not allowed for|not a valid|unknown field|unknown argument|no such parameter|
    cannot be used with|is required|requires enable|does not match|wrong format|incorrect format|bad format`],
  ['invalid_request', 42, `
    is invalid|is incorrect|must be|invalid`, 'topic'],
  ['other_error', 50, `
    stream ended without|ended unexpectedly|empty response|no response|response is empty|something went wrong`],
  ['context_length', 54, `
    too long`],
  ['context_length', 82, `
    larger context length|shorter input|context the overflows|context overflows|context overflow`],
  ['model_not_found', 78, `
    too large to be loaded automatically`],
  ['invalid_request', 78, `
    tokens you requested exceed the model limit|exceed the model limit of`],
  ['invalid_request', 80, `
    improperly formed request`],
  // What was fetched came back, with a status that says more than the fetching.
  ['auth', 84, `
    failed with status 401|failed with status code 401`],
  ['permission', 84, `
    failed with status 403|failed with status code 403`],
  ['rate_limit', 84, `
    failed with status 429|failed with status code 429`],
  ['overloaded_or_internal', 84, `
    failed with status 500|failed with status 502|failed with status 503`],
  ['context_length', 75, `
    because of token limit|due to token limit`],
  ['network', 75, `
    connection cannot be established|cannot be established`],
  ['permission', 92, `
    this group only allows`],
  ['quota_billing', 78, `
    please add funds|no money left`],
  ['overloaded_or_internal', 78, `
    no gpu available|no gpus available`],
  ['rate_limit', 78, `
    number of parallel requests`],
  ['auth', 78, `
    secret does not match|key does not match`],
  ['auth', 80, `
    api key is malformed`],
  ['context_length', 82, `
    maximum token limit`],
  ['quota_billing', 82, `
    insufficient tokens`],
  ['permission', 88, `
    is not allowed to use publisher model|not allowed to use model|bind your alibaba cloud account|bind your account|illegal access|illegal_access`],
  ['rate_limit', 90, `
    per 1 minute|per 1 second|per 1 hour|per 1 day|per minute limit exceeded|too many tokens processed`],
  ['auth', 80, `
    not authenticated`],
  ['content_filter', 88, `
    input new_sensitive|output new_sensitive`],
  ['auth', 82, `
    is not set add it to your|is not set get a key|api_key is not set|not set in your env|no api key found`],
  // A client's label stands before what the provider said.
  ['invalid_request', 84, `
    extra inputs are not permitted`],
  ['other_error', 60, `
    could not parse llm output|invalid or incomplete response`],
  ['invalid_request', 74, `
    string too long|is too short|only supported in|is only supported|is missing a|missing a required|
    not supported in this|expected a string|expected an`],
];
