const ELEMENT = /<(\/?)([A-Za-z][\w:-]{0,40})>/g;
const TELLING =
  /^(?:\w{1,12}:)?(?:code|message|error_?code|error_?msg|error_?message|errmsg|request_?id|status_?code|detail)$/i;

/** XML elements that tell of an error, as names with values: `<Code>x</Code>` becomes `Code: "x"`. */
export const untagged = (text: string): string =>
  text.includes('</')
    ? text.replace(ELEMENT, (whole, closing: string, name: string) =>
        TELLING.test(name) ? (closing ? '",' : `${name.replace(/^\w+:/, '')}: "`) : whole,
      )
    : text;
