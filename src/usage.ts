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
  diagnose [ERROR|FILE|-] [--json]   why does my call fail? more with diagnose --help
  why [COMPONENT|INCIDENT]           what it rests on
  report|components|faq|backoff|incidents|history|help [WORDS]   as in chat
  doctor|subscriptions|maintenance|audit               the same, for the operator
  replay [FILE|-] [--explain]        recorded probes and reports in (JSON lines, gzip too), changes of level out
  replay INCIDENT [SETTING=VALUE]    what would have been said of it under other settings, as in chat
  slack-manifest [--url URL]         the app manifest to paste at api.slack.com

--no-live leaves out the live status (nothing is asked of the network).
Exit codes: 0 answered, 1 failed inside, 2 wrong usage or settings; diagnose has its own.
`;

/** How a diagnosis is asked for. */
export const DIAGNOSE_USAGE = `Usage: npm run -s ernie -- diagnose [ERROR | FILE | -] [OPTIONS]

  kubectl logs POD | npm run -s ernie -- diagnose     reads standard input to its end
  npm run -s ernie -- diagnose app.log                a file, gzip too
  npm run -s ernie -- diagnose "401 invalid_iam_token"

  --file FILE     a file, whatever it is called
  --text ERROR    an error, whatever it looks like
  --json          one record for programs
  --jsonl         one {"id","text"} a line in, one diagnosis a line out
  --lang LANG     en or zh-CN
  --no-live       asks nothing of the network and opens no database

Of more than 64 KB the beginning and the end are read. Of several errors in a log the most telling one
is explained, the others are counted.
Exit codes: 0 an error was found and explained, 1 there is no error in it, 2 anything went wrong.
`;
