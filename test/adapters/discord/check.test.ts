import { describe, expect, it } from 'vitest';
import { type BodyKind, breaches } from '../../support/discord/check.ts';

const button = (custom_id: string) => ({ type: 2, style: 2, label: 'x', custom_id });
const row = (...components: readonly unknown[]) => ({ type: 1, components });
const label = (custom_id: string) => ({ type: 18, label: 'x', component: { type: 4, style: 1, custom_id } });
const command = (part: object) => [{ name: 'ernie', description: 'x', ...part }];
const option = (name: string, required = false) => ({ type: 3, name, description: 'x', required });

/** The oracle of all other tests here: it must catch what Discord would refuse. */
describe('The double lets pass', () => {
  it.each<[string, BodyKind, unknown]>([
    ['an edit', 'edit', { content: 'hello', embeds: [{ title: 'x' }], components: [row(button('a'))] }],
    ['a post', 'post', { content: 'x', nonce: 'n'.repeat(25), enforce_nonce: true, allowed_mentions: { parse: [] } }],
    ['a change', 'change', { content: 'x', embeds: [{ footer: { text: 'a/0' } }] }],
    ['a thread', 'thread', { name: 'x', auto_archive_duration: 10080 }],
    ['a deferral', 'callback', { type: 5, data: { flags: 64 } }],
    ['a modal', 'callback', { type: 9, data: { custom_id: 'a', title: 'x', components: [label('a')] } }],
    ['a command', 'commands', command({ options: [option('a', true), option('b')] })],
    ['a command on messages', 'commands', [{ type: 3, name: 'Diagnose this error' }]],
  ])('%s', (_, kind, body) => expect(breaches(kind, body)).toEqual([]));
});

describe('The double refuses', () => {
  it.each<[string, BodyKind, unknown]>([
    ['a command on messages that is described', 'commands', [{ type: 3, name: 'Do it', description: 'x' }]],
    ['a command on messages with an endless name', 'commands', [{ type: 3, name: 'x'.repeat(33) }]],
    ['content over 2000', 'edit', { content: 'x'.repeat(2001) }],
    ['an empty message', 'message', { content: ' ' }],
    ['an empty embed', 'edit', { content: 'x', embeds: [{ color: 1 }] }],
    ['a title over 256', 'edit', { embeds: [{ title: 'x'.repeat(257) }] }],
    ['a description over 4096', 'edit', { embeds: [{ description: 'x'.repeat(4097) }] }],
    [
      'over 6000 in all embeds',
      'edit',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
    ],
    ['26 fields', 'edit', { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'a', value: 'b' })) }] }],
    ['6 rows', 'edit', { content: 'x', components: [1, 2, 3, 4, 5, 6].map((id) => row(button(`${id}`))) }],
    [
      '6 buttons in a row',
      'edit',
      { content: 'x', components: [row(...[1, 2, 3, 4, 5, 6].map((id) => button(`${id}`)))] },
    ],
    ['a repeated custom id', 'edit', { content: 'x', components: [row(button('a'), button('a'))] }],
    ['a custom id over 100', 'edit', { content: 'x', components: [row(button('a'.repeat(101)))] }],
    ['a label over 80', 'edit', { content: 'x', components: [row({ ...button('a'), label: 'x'.repeat(81) })] }],
    ['a link without an address', 'edit', { content: 'x', components: [row({ type: 2, style: 5, label: 'x' })] }],
    ['a misspelt property', 'edit', { content: 'x', embed: [] }],
    ['half a surrogate pair', 'edit', { content: 'x\ud83d' }],
    ['a nonce over 25', 'post', { content: 'x', nonce: 'n'.repeat(26) }],
    ['a footer over 2048', 'post', { embeds: [{ footer: { text: 'x'.repeat(2049) } }] }],
    [
      'over 6000 with the footer',
      'post',
      {
        embeds: [
          { description: 'x'.repeat(4000) },
          { description: 'x'.repeat(1900), footer: { text: 'x'.repeat(101) } },
        ],
      },
    ],
    ['a nonce in an edit', 'change', { content: 'x', nonce: 'n' }],
    ['a thread without a name', 'thread', { name: ' ' }],
    ['a thread name over 100', 'thread', { name: 'x'.repeat(101) }],
    ['a thread that sleeps after an hour and a half', 'thread', { name: 'x', auto_archive_duration: 90 }],
    ['an unknown kind of response', 'callback', { type: 42 }],
    [
      'a modal of 6 fields',
      'callback',
      { type: 9, data: { custom_id: 'a', title: 'x', components: ['a', 'b', 'c', 'd', 'e', 'f'].map(label) } },
    ],
    [
      'a modal title over 45',
      'callback',
      { type: 9, data: { custom_id: 'a', title: 'x'.repeat(46), components: [label('a')] } },
    ],
    [
      'a repeated field',
      'callback',
      { type: 9, data: { custom_id: 'a', title: 'x', components: [label('a'), label('a')] } },
    ],
    ['a command name with a capital', 'commands', command({ name: 'Ernie' })],
    ['a Chinese name with a space', 'commands', command({ name_localizations: { 'zh-CN': '状 态' } })],
    ['a command without description', 'commands', command({ description: '' })],
    ['a description over 100', 'commands', command({ description: 'x'.repeat(101) })],
    ['a required option after an optional one', 'commands', command({ options: [option('a'), option('b', true)] })],
    ['a repeated option', 'commands', command({ options: [option('a'), option('a')] })],
    [
      'a command over 8000 characters',
      'commands',
      command({
        options: Array.from({ length: 4 }, (_, index) => ({
          ...option(`o${index}`),
          choices: Array.from({ length: 25 }, (_, value) => ({ name: `${value}${'x'.repeat(90)}`, value: `${value}` })),
        })),
      }),
    ],
  ])('%s', (_, kind, body) => expect(breaches(kind, body)).not.toEqual([]));
});
