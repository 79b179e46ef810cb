import { alarm } from './alarm.ts';
import { crash } from './crash.ts';
import { crowd } from './crowd.ts';
import { diagnose } from './diagnose.ts';
import { fanout } from './fanout.ts';
import { type Subject, table } from './figure.ts';
import { fixes } from './fixes.ts';
import { fusion } from './fusion.ts';
import { posts } from './posts.ts';
import { probe } from './probe.ts';
import { redaction } from './redact.ts';
import { reports } from './reports.ts';
import { scale } from './scale.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { verdict } from './verdict.ts';

const SUBJECTS: Readonly<Record<string, Subject>> = {
  start,
  diagnose,
  redact: redaction,
  reports,
  status,
  probe,
  scale,
  fixes,
  fusion,
  crowd,
  fanout,
  posts,
  alarm,
  crash,
  verdict,
};

/** Measures what costs how much; `npm run bench -- start probe` measures these two only. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(SUBJECTS, name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench called ${unknown.join(', ')}. Choose from: ${Object.keys(SUBJECTS).join(', ')}.\n`,
  );
  process.exit(2);
}
process.exitCode = 1; // until everything has been measured
for (const [name, measure] of Object.entries(SUBJECTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n${name}\n${table(await measure())}\n`);
}
process.exitCode = 0;
