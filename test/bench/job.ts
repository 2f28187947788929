import { lexiconJob } from './jobs/lexiconJob';
import { markdownJob } from './jobs/markdownJob';

// One job in a process of its own: `job.mjs <folder of packages> <labels, or markdown>`. Prints the values as JSON.

const [modules = '', job = ''] = process.argv.slice(2);
console.log(JSON.stringify(job === 'markdown' ? await markdownJob(modules) : await lexiconJob(modules, Number(job))));
