import { expect, it } from 'vitest';
import { explainCrash } from '../../../src/world/chromium/browser-error.ts';

it.each([
  [
    'error while loading shared libraries: libnspr4.so: cannot open shared object file',
    'lacks libnspr4.so',
    'apt-get',
  ],
  ["/lib/libc.so.6: version `GLIBC_2.34' not found (required by chrome)", 'too old', 'glibc 2.34'],
  [
    'FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running on Ubuntu 23.10+',
    'sandbox',
    'PAMPHLETEER_NO_SANDBOX',
  ],
  ['first\nsecond\nthird\nSocket path too long', 'Socket path too long', 'PAMPHLETEER_BROWSER'],
  ['', 'exit code 1', 'PAMPHLETEER_BROWSER'],
])('explains %j', (stderr, message, hint) => {
  const error = explainCrash('/opt/chrome', 'exit code 1', stderr);
  expect(error.cause).toBe('crashed');
  expect(error.message).toContain('/opt/chrome');
  expect(error.message).toContain(message);
  expect(error.hint).toContain(hint);
});
