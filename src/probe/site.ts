const SECOND_LEVEL = new Set(['com', 'net', 'org', 'gov', 'edu', 'co', 'ac']);

const siteOf = (host: string): string => {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  // `example.com.cn` belongs to its owner with three labels, `example.com` with two.
  const three = labels.at(-1)?.length === 2 && SECOND_LEVEL.has(labels.at(-2) ?? '');
  return labels.slice(three ? -3 : -2).join('.');
};

const ADDRESS = /^[\d.]+$|^\[/;

/** True when both hosts belong to one owner, as far as names can tell; addresses only when identical. */
export const sameSite = (a: string, b: string): boolean =>
  a === b || (!ADDRESS.test(a) && !ADDRESS.test(b) && siteOf(a) === siteOf(b));
