import { execFileSync } from 'node:child_process';
import { projectTextFiles, type TextFile } from './projectFiles';
import { regExpLiterals, type RegExpAt } from './regExpsOf';

/** Our source files. */
export function sourceFiles(): readonly TextFile[] {
	return projectTextFiles().filter(({ path }) => path.startsWith('src/') && path.endsWith('.ts'));
}

/** The regular expressions that our code puts together while it runs. */
export function constructedRegExps(): readonly RegExpAt[] {
	const printed = execFileSync(process.execPath, ['--import', 'tsx', 'test/guards/support/recordRegExps.ts'], { encoding: 'utf8' });
	return JSON.parse(printed) as readonly RegExpAt[];
}

/** All regular expressions of our code. */
export function ourRegExps(constructed: readonly RegExpAt[]): readonly RegExpAt[] {
	return [...regExpLiterals(sourceFiles()), ...constructed];
}
