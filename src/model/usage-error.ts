/**
 * A mistake of the person who runs the command: a flag, a path, a setting. Ends the run with exit code 2, without a
 * stack.
 */
export class UsageError extends Error {
  /** What to do about it. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}
