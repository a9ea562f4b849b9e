import { enableCompileCache } from 'node:module';

enableCompileCache('/work/main/node_modules/.cache/pamphleteer/code');
const log = (s: string) => console.log(performance.now().toFixed(0).padStart(5), s);
log('start');
const { createWorld } = await import('../src/world/create-world.ts');
log('world imported');
const { publish } = await import('../src/publish/publish.ts');
log('publish imported');
const world = await createWorld({
  cache: 'node_modules/.cache/pamphleteer',
  keeps: false,
  tell: (e) => log(JSON.stringify(e).slice(0, 90)),
});
log('world');
const b = world.tools.browser;
const p = b.print;
(world.tools as any).browser = {
  ...b,
  fingerprint: b.fingerprint,
  warm() {
    log('warm');
    b.warm();
  },
  async print(h: string) {
    log('print asked');
    const r = await p(h);
    log('printed');
    return r;
  },
};
await publish(
  {
    sources: ['source'],
    out: '/tmp/dd',
    formats: ['html', 'pdf', 'epub', 'jsonld', 'cards'],
    strict: false,
    jobs: 2,
  },
  world,
);
log('published');
await world.close();
log('closed');
