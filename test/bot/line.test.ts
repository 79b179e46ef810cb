import { describe, expect, it } from 'vitest';
import { createCommands } from '../../src/bot/commands/index.ts';
import { createNearest, parseLine } from '../../src/bot/line.ts';
import { catalog } from '../../src/catalog/index.ts';

const commands = createCommands(catalog);

describe('a line', () => {
  it.each`
    line                               | command       | rest
    ${'status'}                        | ${'status'}   | ${''}
    ${'/ernie status'}                 | ${'status'}   | ${''}
    ${'  /ernie   STATUS  chat '}      | ${'status'}   | ${'chat'}
    ${'／ernie 状态'}                  | ${'status'}   | ${''}
    ${'/status'}                       | ${'status'}   | ${''}
    ${'诊断 401 invalid_iam_token'}    | ${'diagnose'} | ${'401 invalid_iam_token'}
    ${'diagnose\n{"error":\n{}}'}      | ${'diagnose'} | ${'{"error":\n{}}'}
    ${'\u200b\u202e/ernie help'}       | ${'help'}     | ${''}
    ${''}                              | ${'help'}     | ${''}
    ${'/ernie'}                        | ${'help'}     | ${''}
    ${'/ernie report login is broken'} | ${'report'}   | ${'login is broken'}
    ${'erniestatus'}                   | ${undefined}  | ${''}
    ${'__proto__ x'}                   | ${undefined}  | ${'x'}
  `('$line → $command', ({ line, command, rest }) => {
    const parsed = parseLine(commands, line);
    expect(parsed.command?.name).toBe(command);
    expect(parsed.rest).toBe(rest);
  });

  it.each`
    typed          | nearest
    ${'staus'}     | ${'status'}
    ${'diagnos'}   | ${'diagnose'}
    ${'reprot'}    | ${'report'}
    ${'component'} | ${'components'}
    ${'incidnts'}  | ${'incidents'}
    ${'xyzzy'}     | ${undefined}
    ${''}          | ${undefined}
  `('that says “$typed” probably means $nearest', ({ typed, nearest }) => {
    expect(createNearest(commands)(typed)).toBe(nearest);
  });
});
