import type { Socket } from 'node:net';
import type { ConnectionTransport } from 'puppeteer';

/** Ends each message of the DevTools protocol on a pipe. */
const end = 0;

/**
 * Speaks the DevTools protocol on the two pipes of `--remote-debugging-pipe`: no port is opened. Puppeteer keeps
 * its own such class to itself, for browsers that it has started.
 */
export function pipeTransport(write: Socket, read: Socket): ConnectionTransport {
  const transport: ConnectionTransport = {
    send(message) {
      if (write.writable) write.write(`${message}\0`);
    },
    close() {
      write.destroy();
      read.destroy();
    },
  };
  let begun: Buffer[] = [];
  read.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let at = chunk.indexOf(end); at !== -1; at = chunk.indexOf(end, from)) {
      const message = Buffer.concat([...begun, chunk.subarray(from, at)]).toString('utf8');
      begun = [];
      from = at + 1;
      // Each in its own turn: the answer to one message may change who listens to the next.
      setImmediate(() => transport.onmessage?.(message));
    }
    begun.push(chunk.subarray(from));
  });
  read.once('close', () => setImmediate(() => transport.onclose?.()));
  // A browser that dies closes its ends; `close` and the end of the process tell of it.
  write.on('error', () => {});
  read.on('error', () => {});
  return transport;
}
