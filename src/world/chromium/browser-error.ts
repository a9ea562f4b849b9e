/** What is wrong: a setting that names no usable browser, no browser at all, or one that does not run. */
export type BrowserTrouble = 'setting' | 'missing' | 'crashed';

/** Trouble with the browser itself. Never the author's fault: it is shown without a stack. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
  override readonly cause: BrowserTrouble;
  /** What to do about it, for the person at the keyboard. */
  readonly hint: string;

  constructor(cause: BrowserTrouble, message: string, hint: string) {
    super(message);
    this.cause = cause;
    this.hint = hint;
  }
}

/** The system does not let the browser build its sandbox. */
export class SandboxError extends BrowserError {
  constructor(path: string) {
    super(
      'crashed',
      `The browser ${path} cannot start: this system does not allow its sandbox.`,
      'Ubuntu 23.10 and newer allow it to packaged browsers only: install Google Chrome. Or, if you trust your sources, set PAMPHLETEER_NO_SANDBOX=1 to go without.',
    );
  }
}

const again = 'Run it again; if it stays so, set PAMPHLETEER_BROWSER to another Chrome or Chromium.';

/** Puts into words why a browser ended that should not have, from what it wrote on stderr. */
export function explainCrash(path: string, ending: string, stderr: string): BrowserError {
  const library = /error while loading shared libraries: ([^:\s]+)/.exec(stderr)?.[1];
  if (library !== undefined) {
    return new BrowserError(
      'crashed',
      `The browser ${path} cannot start: the system lacks ${library}.`,
      'Install a browser with your system’s packages (on Debian and Ubuntu: sudo apt-get install chromium), which brings all it needs.',
    );
  }
  if (/GLIBC_[\d.]+' not found/.test(stderr)) {
    return new BrowserError(
      'crashed',
      `The browser ${path} cannot start: this system is too old for it.`,
      'It expects glibc 2.34 (Debian 12, Ubuntu 22.04) or newer. Set PAMPHLETEER_BROWSER to a browser that runs here.',
    );
  }
  if (/No usable sandbox|sandbox_host_linux|Operation not permitted.*namespace/i.test(stderr)) {
    return new SandboxError(path);
  }
  const said = stderr.trim().split('\n').slice(-3).join('\n');
  return new BrowserError(
    'crashed',
    `The browser ${path} ended unexpectedly (${ending})${said === '' ? '.' : `:\n${said}`}`,
    again,
  );
}

/** Any other failure of the browser or of getting it ready. */
export function asBrowserError(error: unknown, cache: string): BrowserError {
  if (error instanceof BrowserError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'syscall' in error) {
    return new BrowserError(
      'crashed',
      `The browser could not be made ready in ${cache}: ${message}`,
      'It needs the right to write there, and 250 MB; another folder can be named with --cache.',
    );
  }
  return new BrowserError('crashed', `The browser failed: ${message}`, again);
}

/** Whether a step took too long: the message of puppeteer’s errors is all that tells. */
export function isTimeout(error: unknown): boolean {
  return error instanceof Error && /timed out|timeout/i.test(error.message);
}
