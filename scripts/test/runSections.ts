import { printCounts, type Counts, type Section, type SectionResult } from './section';

/** How to run sections. */
export interface RunSectionsOptions {
	/** How many may run at once. */
	readonly width: number;
	/** Takes the report of a section when it is over, in the order of the sections. */
	readonly print: (text: string) => void;
}

interface Finished {
	readonly section: Section;
	readonly result: SectionResult;
	readonly seconds: number;
}

/** Runs sections, several at once where their order allows, and resolves with the sums of their counts. */
export async function runSections(sections: readonly Section[], { width, print }: RunSectionsOptions): Promise<Counts> {
	const finished = new Map<string, Finished>();
	const running = new Map<string, Promise<void>>();
	const longFirst = [...sections].sort((a, b) => Number(b.long ?? false) - Number(a.long ?? false));
	let printed = 0;
	const start = async (section: Section) => {
		const began = performance.now();
		const failedNeed = section.needs?.find(name => (finished.get(name)?.result.failed ?? 0) > 0);
		const result = failedNeed === undefined ? await section.run().catch(failure) : notRun(failedNeed);
		finished.set(section.name, { section, result, seconds: (performance.now() - began) / 1000 });
		running.delete(section.name);
	};
	while (finished.size < sections.length) {
		for (const section of longFirst) {
			const { name, needs = [], after = [] } = section;
			const waits = [...needs, ...after].some(before => sections.some(other => other.name === before) && !finished.has(before));
			if (!waits && !finished.has(name) && !running.has(name) && running.size < width) {
				running.set(name, start(section));
			}
		}
		await Promise.race(running.values());
		for (let next = finished.get(sections[printed]?.name ?? ''); next; next = finished.get(sections[printed]?.name ?? '')) {
			print(report(next));
			printed++;
		}
	}
	return [...finished.values()].reduce((sum, { result }) => add(sum, result), { passed: 0, failed: 0, skipped: 0 });
}

function add(a: Counts, b: Counts): Counts {
	return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

function failure(error: unknown): SectionResult {
	const text = error instanceof Error ? error.message : String(error);
	return { passed: 0, failed: 1, skipped: 0, notes: [text] };
}

function notRun(need: string): SectionResult {
	return { passed: 0, failed: 0, skipped: 0, notes: [`Not run: it needs ${need}, which failed.`] };
}

function report({ section, result, seconds }: Finished): string {
	const mark = result.failed > 0 ? '✗' : result.passed > 0 ? '✓' : '–';
	const head = `${mark} ${section.name.padEnd(16)} ${printCounts(result).padEnd(36)} ${seconds.toFixed(1).padStart(6)} s`;
	const notes = result.notes.map(note => note.trimEnd().replace(/^/gm, '    '));
	return [head, ...notes].join('\n');
}
