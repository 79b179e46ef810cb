import { describe, expect, it } from 'vitest';
import { components } from '../../src/catalog/ernie/components.ts';
import { catalog, componentNamed } from '../../src/catalog/index.ts';

describe('the components', () => {
  it.each`
    id                    | watch        | core
    ${'ernie/web'}        | ${'open'}    | ${true}
    ${'ernie/chat'}       | ${'open'}    | ${true}
    ${'ernie/auth'}       | ${'open'}    | ${true}
    ${'ernie/oauth'}      | ${'open'}    | ${false}
    ${'ernie/iam'}        | ${'open'}    | ${false}
    ${'ernie/models'}     | ${'open'}    | ${false}
    ${'ernie/anthropic'}  | ${'open'}    | ${false}
    ${'ernie/plans'}      | ${'open'}    | ${false}
    ${'ernie/aistudio'}   | ${'open'}    | ${false}
    ${'ernie/console'}    | ${'open'}    | ${false}
    ${'ernie/embeddings'} | ${'none'}    | ${false}
    ${'ernie/images'}     | ${'none'}    | ${false}
    ${'ernie/search'}     | ${'none'}    | ${false}
    ${'ernie/batch'}      | ${'none'}    | ${false}
    ${'ernie/docs'}       | ${'none'}    | ${false}
    ${'ernie/apps'}       | ${'none'}    | ${false}
    ${'ernie/v1'}         | ${'retired'} | ${false}
  `('$id is watched: $watch, core: $core', ({ id, watch, core }) => {
    expect(components.find((one) => one.id === id)).toMatchObject({ watch, core });
  });

  it('are these seventeen', () => {
    expect(new Set(components.map(({ id }) => id)).size).toBe(17);
    expect(components).toHaveLength(17);
  });

  it.each(components.filter(({ watch }) => watch === 'none'))('$id says that only reports can tell', ({ about }) => {
    expect(about.en).toContain('reports by people');
    expect(about['zh-CN']).toContain('反馈');
  });
});

describe('finding a component by a word', () => {
  it.each`
    word                 | id
    ${'ernie/chat'}      | ${'ernie/chat'}
    ${'chat'}            | ${'ernie/chat'}
    ${'Qianfan v2 chat'} | ${'ernie/chat'}
    ${'千帆 v2 对话'}    | ${'ernie/chat'}
    ${'千帆v2对话'}      | ${'ernie/chat'}
    ${'API'}             | ${'ernie/chat'}
    ${'千帆'}            | ${'ernie/chat'}
    ${'  Web '}          | ${'ernie/web'}
    ${'文心一言'}        | ${'ernie/web'}
    ${'文心助手'}        | ${'ernie/web'}
    ${'yiyan'}           | ${'ernie/web'}
    ${'ERNIE  Bot'}      | ${'ernie/web'}
    ${'ＡＵＴＨ'}        | ${'ernie/auth'}
    ${'鉴权'}            | ${'ernie/auth'}
    ${'AI Studio'}       | ${'ernie/aistudio'}
    ${'星河社区'}        | ${'ernie/aistudio'}
    ${'Coding Plan'}     | ${'ernie/plans'}
    ${'套餐'}            | ${'ernie/plans'}
    ${'控制台'}          | ${'ernie/console'}
    ${'wenxinworkshop'}  | ${'ernie/v1'}
    ${'v1'}              | ${'ernie/v1'}
    ${'ernie'}           | ${undefined}
    ${'cha'}             | ${undefined}
    ${'other/chat'}      | ${undefined}
    ${''}                | ${undefined}
    ${' '}               | ${undefined}
    ${'__proto__'}       | ${undefined}
  `('"$word" is $id', ({ word, id }: { word: string; id: string | undefined }) => {
    expect(componentNamed(catalog, word)?.id).toBe(id);
  });

  it.each(components)('$id is found by each of its own names and by no name of another', (component) => {
    const own = [component.id, ...Object.values(component.name), ...(component.aliases ?? [])];
    expect(own.map((word) => componentNamed(catalog, word)?.id)).toEqual(own.map(() => component.id));
  });
});
