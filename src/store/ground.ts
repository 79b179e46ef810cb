import { DatabaseSync } from 'node:sqlite';

/** Takes a folder for this process alone, as long as it lives, however it dies; false when another has it. */
export const takeAlone = (path: string): boolean => {
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    // The operating system gives the file's lock back when the process is gone.
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    held.push(lock);
    return true;
  } catch {
    lock.close();
    return false;
  }
};

/** Whoever lost sight of its lock would lose it at the next collection. */
const held: DatabaseSync[] = [];
