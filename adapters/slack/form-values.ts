import type { Submitted } from './payloads.ts';

type Form = { readonly values: Readonly<Record<string, string>> } | { readonly missing: readonly string[] };

/** The form's named values, or the names of required ones that are empty. */
export const formValues = ({ view }: Submitted): Form => {
  const given = Object.entries(view.state.values).flatMap(([name, inputs]) => {
    const input = Object.values(inputs)[0];
    const many = input?.selected_options?.map((option) => option.value).join(',');
    const value = many ?? input?.selected_option?.value ?? input?.value ?? '';
    return value.trim() === '' ? [] : [[name, value] as const];
  });
  const values = Object.fromEntries(given);
  const missing = view.blocks
    .filter((block) => block.type === 'input' && block.optional !== true && !Object.hasOwn(values, block.block_id))
    .map((block) => block.block_id);
  return missing.length > 0 ? { missing } : { values };
};
