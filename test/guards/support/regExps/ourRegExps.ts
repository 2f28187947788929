import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import { buildSync } from 'esbuild';
import { projectTextFiles, type TextFile } from '../code/projectFiles';
import { regExpLiterals, type RegExpAt } from './regExpsOf';

/** Returns the source files of the project. */
export function sourceFiles(): readonly TextFile[] {
	return projectTextFiles().filter(({ path }) => path.startsWith('src/') && path.endsWith('.ts'));
}

/** Returns the regular expressions that our code constructs at run time. */
export function constructedRegExps(): readonly RegExpAt[] {
	const outfile = path.join('out', 'guards', 'recordRegExps.cjs');
	// One file loads in a third of the time that its modules take. With the newest syntax as target, literals stay literals.
	buildSync({
		entryPoints: ['test/guards/support/regExps/recordRegExps.ts'],
		outfile,
		bundle: true,
		packages: 'external',
		format: 'cjs',
		platform: 'node',
		target: 'esnext',
		sourcemap: true,
	});
	const printed = execFileSync(process.execPath, ['--enable-source-maps', outfile], { encoding: 'utf8' });
	return JSON.parse(printed) as readonly RegExpAt[];
}

/** Returns all regular expressions of our code. */
export function ourRegExps(constructed: readonly RegExpAt[]): readonly RegExpAt[] {
	return [...regExpLiterals(sourceFiles()), ...constructed];
}
