import { once } from 'node:events';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { type Bot, type Place, startBot } from './process.ts';
import { checkMessage } from './slack/check.ts';
import { createClock } from './slack/clock.ts';
import { BOT_TOKEN, createSlackDouble, type SlackDouble } from './slack/double.ts';
import { createPerson, type Deliver, overHttp, type Person, SIGNING_SECRET } from './slack/person.ts';

/** Real time, for a process that knows no other. */
const REAL = { ...createClock(), now: () => Date.now() };

/** The real bot on Slack, over HTTP, before our own Slack. */
export interface OnSlack {
  readonly bot: Bot;
  readonly slack: SlackDouble;
  /** Slack's way to the bot; each retry is signed some seconds later, as Slack does it. */
  readonly deliver: Deliver;
  person(id: string): Person;
}

/** Starts the bot and waits until it takes requests, which its log tells: the place must let it say so. */
export const startOnSlack = async (where: Place, known?: SlackDouble): Promise<OnSlack> => {
  const slack = known ?? (await createSlackDouble(REAL));
  if (!known) onTestFinished(() => slack.stop());
  const settings = {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    SLACK_PORT: '0',
  };
  const bot = startBot({ ...where, env: { ...where.env, ...settings } });
  const [, port] = await bot.stderr.says(/"port":(\d+),"event":"slack.started"/);
  const url = `http://127.0.0.1:${port}/slack/events`;
  const deliver: Deliver = (kind, payload, retry = 0) =>
    overHttp(url, { ...REAL, now: () => Date.now() + 5_000 * retry })(kind, payload, retry);
  return { bot, slack, deliver, person: (id) => createPerson(slack, deliver, id) };
};

/** One answer that reached a person. */
export interface Letter {
  readonly to: string;
  readonly text: string;
}

/** Addresses to answer to, one for each person, so that it is known who was answered. */
export const startInbox = async () => {
  const letters: Letter[] = [];
  const breaches: string[] = [];
  let watchers: (() => void)[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const message = JSON.parse(Buffer.concat(chunks).toString());
    try {
      checkMessage(message);
    } catch (error) {
      breaches.push(String(error));
    }
    letters.push({ to: (request.url ?? '').slice(1), text: String(message.text) });
    response.writeHead(200).end('ok');
    for (const look of watchers) look();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return {
    letters,
    breaches,
    addressOf: (person: string): string => `${origin}/${person}`,
    /** Resolves once the letters are enough. */
    until: (enough: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!enough()) return;
          watchers = watchers.filter((one) => one !== look);
          resolve();
        };
        watchers.push(look);
        look();
      }),
  };
};
