import { readFileSync } from 'node:fs';
import { architecturePicture, withPicture } from '../../scripts/architecture/picture';
import { guard } from './support/guard';

describe('architecture', () => {
	guard('has an up-to-date diagram of imports (node --import tsx scripts/architecture.ts)', {
		subject: () => ({ document: readFileSync('ARCHITECTURE.md', 'utf8'), picture: architecturePicture() }),
		problems: ({ document, picture }) => (withPicture(document, picture) === document ? [] : ['The picture in ARCHITECTURE.md is not that of the source.']),
		mutations: {
			'another arrow': copy => { copy.picture = copy.picture.replace('core_render -->', 'core_prose -->'); },
		},
	});
});
