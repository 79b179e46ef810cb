import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { SlackDouble } from '../slack/double.ts';
import { createPerson, overHttp } from '../slack/person.ts';
import { OPERATOR, REAL } from './town.ts';

const ANSWER_MS = 4_000;

/** Somebody on Slack who gives orders, and hears the answers at an address of their own. */
export const createOperator = async () => {
  let answered: (words: string) => void = () => undefined;
  const inbox = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.writeHead(200).end('ok');
    answered(Buffer.concat(chunks).toString());
  });
  inbox.listen(0, '127.0.0.1');
  await once(inbox, 'listening');
  const address = inbox.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/op`;
  return {
    /** The answer to a typed line; undefined when the bot dies before. */
    say: async (
      slack: SlackDouble,
      port: string,
      text: string,
      death: Promise<unknown>,
    ): Promise<string | undefined> => {
      const deliver = overHttp(`http://127.0.0.1:${port}/slack/events`, REAL);
      const heard = new Promise<string>((resolve) => {
        answered = resolve;
      });
      const command = { ...createPerson(slack, deliver, OPERATOR).command(text), response_url: url };
      const sent = deliver('slash_commands', command).then(
        () => true,
        () => false,
      );
      if (!(await sent)) return pause(20, undefined);
      return Promise.race([heard, death.then(() => undefined), pause(ANSWER_MS, undefined)]);
    },
    stop: (): void => {
      inbox.close();
      inbox.closeAllConnections();
    },
  };
};
