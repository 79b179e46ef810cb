import { describe, expect, it } from 'vitest';
import { withoutPersonal } from '../../src/core/redaction/personal.ts';

describe('addresses and numbers of people', () => {
  it.each([
    ['mail wang.wei+ops@example.com.cn please', 'mail [email] please'],
    ['邮箱：li_lei@baidu.com，急', '邮箱：[email]，急'],
    ['打我电话13812345678吧', '打我电话[phone]吧'],
    ['电话 138-1234-5678', '电话 [phone]'],
    ['电话 138 1234 5678', '电话 [phone]'],
    ['+86 13812345678', '[phone]'],
    ['+8613812345678', '[phone]'],
    ['0086-138-1234-5678', '[phone]'],
    ['call +1 (415) 555-2671 now', 'call [phone] now'],
    ['call +442071838750', 'call [phone]'],
    ['座机 010-12345678', '座机 [phone]'],
  ])('%s', (text, left) => {
    expect(withoutPersonal(text)).toBe(left);
    expect(withoutPersonal(left)).toBe(left);
  });

  it.each([
    'id as-a1b2c3d4e5, X-Bce-Request-Id: 5d1f0c2e-6f3a-4a55-9a41-2f6f0e6c7b10',
    'app-a1B2c3D4 code 336501, error 17',
    '2026-11-23 02:10:11,114 1790000000123 1790000000',
    'commit 0123456789abcdef0123456789abcdef01234567',
    'ernie-4.5-turbo-20260402 at 0.004 per 1000 tokens, +15 %',
    '13800 of 130000 requests, 12345678901234567890',
    'a @ b, user@localhost, @channel',
    '10.0.0.1:443 +08:00',
  ])('%s stays', (text) => {
    expect(withoutPersonal(text)).toBe(text);
  });
});
