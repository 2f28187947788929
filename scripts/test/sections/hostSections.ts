import * as path from 'node:path';
import { bundleTests } from '../../../test/support/host/run/bundleTests';
import type { HostRunOptions, HostRunOutcome } from '../../../test/support/host/run/hostRun';
import { hostRunner } from '../../../test/support/host/run/hostRunner';
import { PACKAGE_FILE } from '../../package';
import { shuffled } from '../random';
import { testFilesIn } from '../testFiles';
import type { Section, TaskResult } from './section';

/** The options of the host tests. */
export interface HostSectionsOptions {
	/** The extension's folder. */
	readonly root: string;
	/** Runs only tests whose title matches. */
	readonly grep: string | undefined;
	/** Determines the order of the files. */
	readonly seed: number;
	/** Filters the test files. A host runs all of its files or none. */
	readonly isWanted: (section: string, file: string) => boolean;
	/** Runs the extension from its folder, so that coverage can be mapped to the source. */
	readonly coverage: boolean;
	/** Receives messages that concern the whole run. */
	readonly say: (line: string) => void;
}

/**
 * Creates the sections of tests that run inside an extension host with the packaged extension: in the oldest and newest VS
 * Code, and in the web. Restricted Mode only runs the tests of its own differences.
 */
export function hostSections({ root, grep, seed, coverage, say, isWanted }: HostSectionsOptions): readonly Section[] {
	const runner = hostRunner(say);
	const extension = coverage ? { folder: root } : { vsix: path.join(root, PACKAGE_FILE) };
	const section = (name: string, options: Pick<HostRunOptions, 'version' | 'host'> & Partial<HostRunOptions>, folder = ''): Section => ({
		name: `host:${name}`,
		needs: ['package'],
		tasks: !testFilesIn(path.join(root, 'test', 'host', folder)).some(file => isWanted(`host:${name}`, file)) ? [] : [{
			name: `host:${name}`,
			async run({ onTest }) {
				const tests = await bundleTests({
					folder: path.join(root, 'test', 'host', folder),
					outfile: path.join(root, 'out', 'host', `${name}.js`),
					order: files => shuffled(files, seed),
					grep,
					// The oldest VS Code and the browser skip tests that do not depend on the host.
					isWhole: options.version === 'newest' && options.host === 'node',
				});
				const workspace = path.join(root, 'test', 'fixtures', 'workspace');
				return resultOf(await runner({ extension, workspace, tests, onTest, ...options }));
			},
		}],
	});
	return [
		section('oldest', { version: 'oldest', host: 'node' }),
		section('newest', { version: 'newest', host: 'node' }),
		section('web', { version: 'newest', host: 'web' }),
		section('restricted', { version: 'newest', host: 'node', trust: 'restricted' }, 'restricted'),
	];
}

function resultOf({ where, results, problems, output }: HostRunOutcome): TaskResult {
	const failures = [
		...problems.map(problem => ({ title: problem, detail: '' })),
		...results.flatMap(({ state, file, title, error }) =>
			(state === 'failed' ? [{ title: `${file}: ${title}`, detail: `${error?.message}\n${error?.stack}` }] : [])),
	];
	return {
		passed: results.filter(({ state }) => state === 'passed').length,
		failures,
		skipped: results.flatMap(({ state, title }) => (state === 'pending' ? [title] : [])),
		notes: [where, ...(failures.length > 0 ? [`Printed by ${where}:\n${output.join('\n')}`] : [])],
	};
}
