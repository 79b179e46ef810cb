import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import types from '@slack/types/package.json' with { type: 'json' };
import { Ajv, type ValidateFunction } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';

// Making the schema from Slack's own types takes seconds, so the runs on one machine share it.
const file = join(tmpdir(), 'ernie-watch-tests', `slack-types-${types.version}.json`);

const make = (): string => {
  const path = createRequire(import.meta.url)
    .resolve('@slack/types')
    .replace(/\.js$/, '.d.ts');
  const schema = createGenerator({ path, type: '*', skipTypeCheck: true }).createSchema('*');
  const text = JSON.stringify(schema);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
  return text;
};

const read = (): object => JSON.parse(existsSync(file) ? readFileSync(file, 'utf8') : make());

let ajv: Ajv | undefined;

/** A check of a value against one of Slack's official types. */
export const officialType = (name: 'KnownBlock' | 'View'): ValidateFunction => {
  ajv ??= new Ajv({ strict: false, allowUnionTypes: true }).addSchema(read(), 'slack');
  const validate = ajv.getSchema(`slack#/definitions/${name}`);
  if (!validate) throw new Error(`@slack/types has no ${name}`);
  return validate;
};
