import { completionJob } from './jobs/completionJob';
import { equalJob } from './jobs/equalJob';
import { lexiconJob } from './jobs/lexiconJob';
import { markdownJob } from './jobs/markdownJob';
import type { Values } from './jobs/values';

// One job in a process of its own: `job.mjs <folder of packages> <labels, markdown, completion or equal>`. Prints the values as JSON.

const [modules = '', job = ''] = process.argv.slice(2);
const work: Readonly<Record<string, () => Promise<Values> | Values>> = { markdown: () => markdownJob(modules), completion: completionJob, equal: () => equalJob(modules) };
console.log(JSON.stringify(await (work[job] ?? (() => lexiconJob(modules, Number(job))))()));
