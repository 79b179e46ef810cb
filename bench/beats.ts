import { spawn } from 'node:child_process';
import { once } from 'node:events';

const SOURCE = `
  const late = [];
  let due = performance.now();
  const beat = () => {
    late.push(performance.now() - due);
    due += 25;
    setTimeout(beat, Math.max(0, due - performance.now()));
  };
  beat();
  process.stdin.resume().on('end', () => {
    process.stdout.write(JSON.stringify(late));
    process.exitCode = 0;
    process.nextTick(() => process.exit());
  });`;

/** A process that does nothing but wake up every 25 ms: how late even that is on this machine just now. */
export const startBeats = () => {
  const child = spawn(process.execPath, ['-e', SOURCE], { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return {
    /** Ends it; by how many milliseconds it woke up late each time. */
    stop: async (): Promise<readonly number[]> => {
      child.stdin.end();
      await once(child, 'close');
      return JSON.parse(said) as number[];
    },
  };
};
