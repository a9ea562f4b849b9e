import { afterEach, describe, expect, it } from 'vitest';
import { createThreads, type OwnThreads } from '../../src/world/threads.ts';

const task = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
const double = task('export const run = async (number) => number * 2;');
const failing = task('export const run = async () => { throw new TypeError("no number"); };');
const dying = task('export const run = async () => { process.exit(7); };');

let threads: OwnThreads;
afterEach(() => threads.close());

describe('other threads', () => {
  it('give each task its own answer', async () => {
    threads = createThreads();
    const answers = await Promise.all([1, 2, 3].map((number) => threads.run(double, number)));
    expect(answers).toEqual([2, 4, 6]);
  });

  it('bring back what was thrown, and go on', async () => {
    threads = createThreads();
    await expect(threads.run(failing, 1)).rejects.toThrow('no number');
    expect(await threads.run(double, 4)).toBe(8);
  });

  it('fail what they were asked when they die, and begin anew', async () => {
    threads = createThreads();
    await expect(threads.run(dying, 1)).rejects.toThrow('A thread ended');
    expect(await threads.run(double, 5)).toBe(10);
  });
});
