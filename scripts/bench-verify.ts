import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * How much time `verify` spends on one page by itself, without waiting for the network: each time in a new process, as
 * the command is used, on the default leaflet served by this machine.
 */

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const rounds = Number(process.argv[2] ?? 7);
const goal = 300;
const folder = await mkdtemp(join(tmpdir(), 'pamphleteer-bench-'));
const program = join(root, 'bin', 'pamphleteer.js');
try {
  const publish = ['publish', join(root, 'source', 'pores.md'), '--out', folder, '--formats', 'html,jsonld'];
  await run(process.execPath, [program, ...publish], { cwd: root });
  const page = await readFile(join(folder, 'pores', 'index.html'));
  const server = createServer((request, response) => {
    const isPage = request.url === '/';
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(isPage ? page : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const argv = [program, 'verify', url, '--allow-private', '--out', folder, '--json'];
    const { stdout } = await run(process.execPath, argv, { cwd: root });
    times.push(JSON.parse(stdout).documents[0].ms.own);
  }
  server.close();
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(
    `verify, a page  ${median.toFixed(0)} ms of our own (${sorted[0]?.toFixed(0)} to ${sorted.at(-1)?.toFixed(0)}; ${rounds} cold runs; the goal is under ${goal})`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
