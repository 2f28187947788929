import { run } from '../../../src/cli/run';
import { validateShape } from '../../support/core/smallLibrary';

/** What a run of the program printed and reported. */
export interface Result {
	readonly code: number;
	readonly out: readonly string[];
	readonly problems: readonly string[];
}


/** Runs the program on files that exist in memory only. What it writes is added to them. */
export async function runOn(files: Record<string, string>, ...args: readonly string[]): Promise<Result> {
	const out: string[] = [];
	const problems: string[] = [];
	const code = await run(args, {
		print: line => out.push(line),
		report: line => problems.push(line),
		read: async path => {
			const text = files[path];
			if (text === undefined) {
				throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
			}
			return new TextEncoder().encode(text);
		},
		write: async (path, content) => {
			if (path.startsWith('full/')) {
				throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
			}
			files[path] = typeof content === 'string' ? content : new TextDecoder().decode(content);
		},
		bundledDossiers: async () => ('bundled.dossier.yaml' in files ? ['bundled.dossier.yaml'] : []),
		validateShape,
		version: '1.2.3',
	});
	return { code, out, problems };
}
