/** Tools that a back-off is written for. */
export const BACK_OFF_TOOLS = ['python', 'node', 'curl'] as const;
export type BackOffTool = (typeof BACK_OFF_TOOLS)[number];

const PYTHON = `import random, time

def with_back_off(call, tries=6):
    for attempt in range(tries):
        answer = call()
        if answer.status_code not in (429, 500, 502, 503, 504) or attempt == tries - 1:
            return answer
        told = answer.headers.get("Retry-After", "")
        wait = int(told) + random.random() if told.isdigit() else random.uniform(0.5, min(60, 2 ** (attempt + 1)))
        time.sleep(wait)

# answer = with_back_off(lambda: requests.post(url, headers=headers, json=body, timeout=60))`;

const NODE = `async function withBackOff(call, tries = 6) {
  for (let attempt = 0; ; attempt++) {
    const answer = await call();
    if (![429, 500, 502, 503, 504].includes(answer.status) || attempt === tries - 1) return answer;
    const told = Number(answer.headers.get('retry-after') ?? '');
    const wait = told > 0 ? told + Math.random() : 0.5 + Math.random() * Math.min(60, 2 ** (attempt + 1));
    await new Promise((done) => setTimeout(done, wait * 1000));
  }
}

// const answer = await withBackOff(() => fetch(url, { method: 'POST', headers, body }));`;

const CURL = `sleep "$((RANDOM % 3))"  # so that many jobs do not start in the same second
curl --retry 6 --retry-max-time 180 --fail-with-body \\
  -H "Authorization: Bearer $QIANFAN_API_KEY" -H "Content-Type: application/json" \\
  -d @body.json https://qianfan.baidubce.com/v2/chat/completions`;

/** A short back-off for each tool: growing, jittered pauses that give way to Retry-After. */
export const SNIPPETS: Readonly<Record<BackOffTool, string>> = { python: PYTHON, node: NODE, curl: CURL };
