import { benchCompletion } from './completion';
import { citationsJob } from './jobs/citationsJob';
import { compiledJob } from './jobs/compiledJob';
import { contextiveJob } from './jobs/contextiveJob';
import { editingJob } from './jobs/editingJob';
import { equalJob } from './jobs/equalJob';
import { freshCardJob, freshParserJob } from './jobs/freshJobs';
import { lexiconJob } from './jobs/lexiconJob';
import { markdownJob } from './jobs/markdownJob';
import { slicesJob } from './jobs/slicesJob';
import type { Values } from './jobs/values';

// Runs one job in a separate process and prints its values as JSON: `job.mjs <package folder> <number of labels, markdown,
// citations, compiled, contextive, slices, editing, freshParser, freshCard, completion or equal>`.

const [modules = '', job = ''] = process.argv.slice(2);
const work: Readonly<Record<string, () => Promise<Values> | Values>> = {
	markdown: () => markdownJob(modules),
	citations: citationsJob,
	compiled: compiledJob,
	contextive: contextiveJob,
	slices: slicesJob,
	editing: editingJob,
	freshParser: freshParserJob,
	freshCard: freshCardJob,
	completion: completionJob,
	equal: () => equalJob(modules),
};
console.log(JSON.stringify(await (work[job] ?? (() => lexiconJob(modules, Number(job))))()));

/** Measures the slowest of several prefixes over 100,000 labels, and the JSON round trip of a full list. */
function completionJob(): Values {
	const [json, ...prefixes] = benchCompletion();
	return { json: json?.median ?? NaN, complete: Math.max(...prefixes.map(({ median }) => median)) };
}
