// tar-fs brings no types of its own.
declare module 'tar-fs' {
  /** Unpacks into `folder`; modes are or-ed with the archive's. */
  export function extract(
    folder: string,
    options?: {
      readonly dmode?: number;
      readonly fmode?: number;
      readonly umask?: number;
      /** `true` leaves an entry out. */
      readonly ignore?: (name: string) => boolean;
      /** Whether owners are taken over from the archive; false unless root. */
      readonly chown?: boolean;
    },
  ): import('node:stream').Writable;
}
