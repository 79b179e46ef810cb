/** What was typed on the command line is wrong; the message says what to type instead. */
export class UsageError extends Error {}

/** How the bot is started. */
export const HELP = `Ernie Watch tells whether Baidu ERNIE works, and why not for you. Not a Baidu product.

Usage: npm start                  the bot: Slack and Discord when their tokens are set, else the console
       npm run demo               the bot on the console against a simulated ERNIE with an outage
       npm run -s ernie -- help   one command, then exit

Settings come from the environment and from .env (see .env.example).
`;

/** How one command is asked. */
export const USAGE = `Usage: npm run -s ernie -- COMMAND

  status [COMPONENT] [--json]        is ERNIE working?
  diagnose [--json] [FILE|-]         why does my call fail? reads a file or standard input
  diagnose [--json] --text "ERROR"   the same for a text on the command line
  diagnose --jsonl [--no-live]       one {"id","text"} a line in, one diagnosis a line out
  why [COMPONENT|INCIDENT]           what it rests on
  report|components|faq|backoff|incidents|history|help [WORDS]   as in chat
  doctor|subscriptions|maintenance|audit               the same, for the operator
  replay [FILE|-] [--explain]        recorded probes and reports in (JSON lines, gzip too), changes of level out
  replay INCIDENT [SETTING=VALUE]    what would have been said of it under other settings, as in chat
  slack-manifest [--url URL]         the app manifest to paste at api.slack.com

--no-live leaves out the live status (nothing is asked of the network).
Exit codes: 0 answered, 1 failed inside, 2 wrong usage or settings.
`;
