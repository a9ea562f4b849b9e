/** What `publish` and `check` load when they really run, in one piece. */
export { reportJson } from '../publish/report.ts';
export { exitCodeOf } from './exit-code.ts';
export { collectFaults } from './faults.ts';
export { startProgress } from './progress.ts';
export { readEpoch, readRequest, refuseSwallowed } from './request.ts';
export { untilStopped } from './stop.ts';
export { printReport } from './summary.ts';
export { openTerminal } from './terminal.ts';
