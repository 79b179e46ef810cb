/** The same question, never asked twice at once: who asks meanwhile gets the running answer. */
export const once = <Argument, Result>(ask: (argument: Argument) => Promise<Result>) => {
  let running: Promise<Result> | undefined;
  return (argument: Argument): Promise<Result> => {
    running ??= ask(argument).finally(() => {
      running = undefined;
    });
    return running;
  };
};
