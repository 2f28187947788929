import * as path from 'node:path';
import { bundleTests, type TestBundle } from '../../test/support/host/bundleTests';
import type { HostRunOptions, HostRunOutcome } from '../../test/support/host/hostRun';
import { hostRunner } from '../../test/support/host/hostRunner';
import { packageExtension } from '../package';
import type { Section, SectionResult } from './section';

/** What host tests run on. */
export interface HostSectionsOptions {
	/** The folder of the extension. */
	readonly root: string;
	/** Run only tests whose title matches. */
	readonly grep: string | undefined;
	/** Takes what is worth knowing once for the whole run. */
	readonly say: (line: string) => void;
}

/** The same tests in every extension host: the oldest and newest VS Code, the web, Restricted Mode, and as packed. */
export function hostSections({ root, grep, say }: HostSectionsOptions): readonly Section[] {
	const runner = hostRunner(say);
	let bundle: Promise<TestBundle> | undefined;
	const section = (name: string, options: Partial<HostRunOptions>, extra: Partial<Section> = {}): Section => ({
		name: `host:${name}`,
		needs: ['build'],
		...extra,
		async run() {
			// Written to `dist`, which the build empties: hence not before.
			bundle ??= bundleTests({ folder: path.join(root, 'test', 'host'), outfile: path.join(root, 'dist', 'test', 'host.js'), grep });
			const outcome = await runner({
				version: 'newest',
				host: 'node',
				extension: { folder: root },
				workspace: path.join(root, 'test', 'fixtures', 'workspace'),
				tests: await bundle,
				...options,
			});
			return resultOf(outcome);
		},
	});
	return [
		section('oldest', { version: 'oldest' }),
		section('newest', {}),
		section('web', { host: 'web' }),
		section('restricted', { trust: 'restricted' }),
		{
			...section('packed', {}, { after: ['guards'] }),
			// The guards look at the same package; two at once would be in each other's way.
			async run() {
				const vsix = path.resolve(root, await packageExtension());
				return section('packed', { extension: { vsix } }).run();
			},
		},
	];
}

function resultOf({ where, results, problems, output }: HostRunOutcome): SectionResult {
	const failures = results.filter(({ state }) => state === 'failed');
	const skipped = results.filter(({ state }) => state === 'pending');
	const failed = failures.length + problems.length;
	return {
		passed: results.length - failures.length - skipped.length,
		failed,
		skipped: skipped.length,
		notes: [
			where,
			...problems.map(problem => `✗ ${problem}`),
			...failures.map(({ file, title, error }) => `✗ ${file}: ${title}\n${error?.message}\n${error?.stack}`),
			...skipped.map(({ title }) => `skipped: ${title}`),
			...(failed > 0 ? [`Printed meanwhile:\n${output.join('\n')}`] : []),
		],
	};
}
