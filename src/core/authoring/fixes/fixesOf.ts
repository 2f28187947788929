import type { Fix, FixContext } from './fix';
import { misplacedFixes } from './misplacedFixes';
import { referenceFixes } from './referenceFixes';
import { shapeFixes } from './shapeFixes';
import { statementFixes } from './statementFixes';
import { syntaxFixes } from './syntaxFixes';

/**
 * Returns the corrections of a finding that can be made without knowing more than the file, the likeliest first. They change nothing else
 * in the text.
 */
export function fixesOf(context: FixContext): readonly Fix[] {
	switch (context.finding.code) {
		case 'shape':
			return shapeFixes(context);
		case 'syntax':
			return syntaxFixes(context);
		case 'misplacedKey':
			return misplacedFixes(context);
		case 'unknownSource':
		case 'unknownEntry':
			return referenceFixes(context);
		default:
			return statementFixes(context);
	}
}
