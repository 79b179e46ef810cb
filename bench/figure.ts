/** One thing measured, beside its baseline of the same run. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: { readonly what: string; readonly value: number };
}

/** Measures one subject. */
export type Subject = () => Promise<readonly Figure[]>;

/** The value below which this share of them lies; half of them lie below the median, 0.5. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Runs two rivals in turn, so that both meet the same noise; the results of each, first ones left out to warm up. */
export const inTurn = async <T>(
  rounds: number,
  ours: () => T | Promise<T>,
  theirs: () => T | Promise<T>,
): Promise<{ readonly ours: readonly T[]; readonly theirs: readonly T[] }> => {
  const found: { readonly ours: T; readonly theirs: T }[] = [];
  for (let round = 0; round <= rounds; round++) found.push({ theirs: await theirs(), ours: await ours() });
  const kept = found.slice(1);
  return { ours: kept.map(({ ours }) => ours), theirs: kept.map(({ theirs }) => theirs) };
};

const short = (value: number): string =>
  value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

/** Figures as lines of a table. */
export const table = (figures: readonly Figure[]): string => {
  const rows = [
    ['what', 'value', 'unit', 'baseline', 'its value', 'ratio'],
    ...figures.map(({ what, value, unit, baseline }) => [
      ...[what, short(value), unit],
      ...(baseline ? [baseline.what, short(baseline.value), `${(value / baseline.value).toFixed(2)}x`] : ['', '', '']),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
