import { afterEach, describe, expect, it } from 'vitest';
import { createThread, type OwnThread } from '../../src/world/thread.ts';

const task = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
const double = task('export const run = async (number) => number * 2;');
const failing = task('export const run = async () => { throw new TypeError("no number"); };');
const dying = task('export const run = async () => { process.exit(7); };');

let thread: OwnThread;
afterEach(() => thread.close());

describe('the second thread', () => {
  it('does tasks in their order, each with its own answer', async () => {
    thread = createThread();
    const answers = await Promise.all([1, 2, 3].map((number) => thread.run(double, number)));
    expect(answers).toEqual([2, 4, 6]);
  });

  it('brings back what was thrown, and goes on', async () => {
    thread = createThread();
    await expect(thread.run(failing, 1)).rejects.toThrow('no number');
    expect(await thread.run(double, 4)).toBe(8);
  });

  it('fails what it was asked when it dies, and begins anew', async () => {
    thread = createThread();
    await expect(thread.run(dying, 1)).rejects.toThrow('The second thread ended');
    expect(await thread.run(double, 5)).toBe(10);
  });
});
