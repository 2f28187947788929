import { endMark, resultMark, type HostTestResult } from '../../../host/run/lines';
import type { TestBundle } from './bundleTests';
import type { HostRunOptions, HostRunOutcome } from './hostRun';

// Repeated complaints of VS Code from npm about two missing native modules and the missing gallery.
const noise = /spdlog\.node|native-watchdog|Ignoring fetching additional builtin extensions/;
// A stack frame inside VS Code.
const editorFrame = /^\s*(at|-|→) .*\/out\/vs\//;

/** Collects the output of an extension host that runs tests. */
export class HostRunRecord {
	readonly #tests: TestBundle;
	readonly #onTest: () => void;
	readonly #results: HostTestResult[] = [];
	readonly #output: string[] = [];
	#complete = false;

	constructor({ tests, onTest = () => {} }: Pick<HostRunOptions, 'tests' | 'onTest'>) {
		this.#tests = tests;
		this.#onTest = onTest;
	}

	/** Adds output, which may be several lines. */
	add(text: string): void {
		if (noise.test(text)) {
			return;
		}
		for (const line of text.split('\n')) {
			// Some hosts prefix each line.
			const result = line.indexOf(resultMark);
			if (result >= 0) {
				this.#results.push(JSON.parse(line.slice(result + resultMark.length)) as HostTestResult);
				this.#onTest();
			} else if (line.includes(endMark)) {
				this.#complete = true;
			} else if (line.trim() !== '' && !editorFrame.test(line)) {
				this.#output.push(line);
			}
		}
	}

	/** Returns the outcome once the host has ended. `exit` is its exit code, or the reason why it has none. */
	outcome(where: string, exit: number | string, foreignRequests: readonly string[] = []): HostRunOutcome {
		return {
			where,
			results: this.#results,
			problems: [...this.#problems(exit), ...foreignRequests.map(url => `A request left this machine: ${url}`)],
			output: this.#output,
		};
	}

	#problems(exit: number | string): string[] {
		if (typeof exit === 'string') {
			return [exit];
		}
		if (!this.#complete) {
			return [`The extension host ended with ${exit} before all tests had run.`];
		}
		// With a filter, a file may have no tests to run.
		const expected = this.#tests.grep === undefined ? this.#tests.files : [];
		const ran = new Set(this.#results.map(({ file }) => file));
		const problems = expected.filter(file => !ran.has(file)).map(file => `${file} ran no test.`);
		const failed = this.#results.some(({ state }) => state === 'failed');
		return exit === 0 || failed || problems.length > 0 ? problems : [`The extension host ended with ${exit}.`];
	}
}
