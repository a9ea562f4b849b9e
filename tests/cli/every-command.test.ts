import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { run } from './cli.ts';

/** What every command promises, whatever it does. */

const help = await run(tmpdir(), ['--help']);
const commands = [...help.stdout.matchAll(/^ {2}([a-z]+) (?:\[options\]|<)/gm)].map(([, name = '']) => name);

test('there are commands', () => {
  expect(commands).toEqual(expect.arrayContaining(['publish', 'check', 'explain', 'doctor']));
});

test.each(commands)(
  '%s explains itself, with an example, and refuses what it does not know',
  async (name) => {
    const told = await run(tmpdir(), [name, '--help']);
    expect(told).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/Examples?:\n {2}npm run /),
    });
    const refused = await run(tmpdir(), [name, '--no-such-option', 'x']);
    expect(refused).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--no-such-option'),
    });
  },
);

test.each(commands)('npm run %s runs it', (name) => {
  expect((manifest.scripts as Record<string, string>)[name]).toBe(`node bin/pamphleteer.js ${name}`);
});
