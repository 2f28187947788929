import { completionJob } from './jobs/completionJob';
import { equalJob } from './jobs/equalJob';
import { lexiconJob } from './jobs/lexiconJob';
import { markdownJob } from './jobs/markdownJob';
import type { Values } from './jobs/values';

// Runs one job in a separate process and prints its values as JSON: `job.mjs <package folder> <number of labels, markdown,
// completion or equal>`.

const [modules = '', job = ''] = process.argv.slice(2);
const work: Readonly<Record<string, () => Promise<Values> | Values>> = { markdown: () => markdownJob(modules), completion: completionJob, equal: () => equalJob(modules) };
console.log(JSON.stringify(await (work[job] ?? (() => lexiconJob(modules, Number(job))))()));
