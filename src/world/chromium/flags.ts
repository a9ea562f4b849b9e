import type { FoundBrowser } from './find.ts';

/** Whether the browser is to run in its sandbox, or the system has refused it one. */
export type Sandbox = 'wanted' | 'refused';

/**
 * The command line for a browser that prints our own pages and must not talk to anybody. Three walls against the
 * network stand behind one another: a proxy at the discard port, no name resolution, and offline mode with page
 * scripts off (set per page). Measured with a hostile page: these flags alone let nothing through.
 *
 * @param folder the folder of this run, for the profile
 */
export function flagsFor(browser: FoundBrowser, folder: string, sandbox: Sandbox): readonly string[] {
  return [
    browser.kind === 'headless-shell' ? '--headless' : '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${folder}`,
    ...(sandbox === 'refused' || needsNoSandbox() ? ['--no-sandbox'] : []),
    // No network.
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-quic',
    '--disable-sync',
    '--no-pings',
    // Nothing that a print needs not.
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-client-side-phishing-detection',
    '--disable-features=Translate,MediaRouter,OptimizationHints,AcceptCHFrame,DialMediaRouteProvider',
    '--disable-gpu',
    '--hide-scrollbars',
    '--metrics-recording-only',
    '--mute-audio',
    '--no-default-browser-check',
    '--no-first-run',
    '--password-store=basic',
    '--use-mock-keychain',
    // Containers have a small /dev/shm; and it lies outside the cache folder.
    '--disable-dev-shm-usage',
    // Hidden pages are printed like visible ones.
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    // Letters where the font puts them, not moved to whole pixels of a screen: lines came out 1 % too wide.
    '--font-render-hinting=none',
    // The same colours everywhere.
    '--force-color-profile=srgb',
    'about:blank',
  ];
}

/** Chromium refuses to run as root with its sandbox; any other user has to ask for doing without. */
function needsNoSandbox(): boolean {
  return process.getuid?.() === 0 || process.env.PAMPHLETEER_NO_SANDBOX === '1';
}
