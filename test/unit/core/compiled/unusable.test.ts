import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checksumInSteps } from '../../../../src/core/compiled/checksum';
import { openMembersInSteps, writeMembersInSteps } from '../../../../src/core/compiled/memberList';
import { LAYOUT_VERSION, HEADER, writeSectionsInSteps } from '../../../../src/core/compiled/sections';
import { readOwnInSteps } from '../../../../src/core/dossier/readOwn';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { findMentions } from '../../../../src/core/lexicon/matching/find';
import { updateLexiconInSteps } from '../../../../src/core/lexicon/updateLexicon';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { complete } from '../../../../src/core/steps/steps';
import { buildSymbolIndex } from '../../../../src/core/symbol/symbolIndex';
import { runs } from '../../../support/core/budget';
import { compiledFiles, namesIn, openedDossier, openedLabels, UTF8 } from '../../../support/core/dossiers/compiled';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../../support/core/dossiers/validDossier';
import { withChance, type Chance } from '../../../support/core/random';

const MEMBERS = [{ digest: 'digest', labels: 3 }, { digest: 'other', labels: 0 }];
/** The kind of the file of a list of members. */
const MEMBERS_KIND = 3;

describe('a compiled dossier that cannot be used', () => {
	const files = compiledFiles(SMALL_YAML);
	const openers: Readonly<
		Record<string, { readonly bytes: Uint8Array; readonly open: (bytes: Uint8Array, digest?: string) => unknown }>
	> = {
		entries: { bytes: files.dossier, open: (bytes, digest) => openedDossier({ dossier: bytes }, digest) },
		labels: { bytes: files.labels, open: (bytes, digest = 'digest') => openedLabels(bytes, digest) },
		members: {
			bytes: complete(writeMembersInSteps(MEMBERS, UTF8)),
			open: (bytes, digest) => (digest === undefined ? complete(openMembersInSteps(bytes, UTF8)) : undefined),
		},
	};

	for (const [name, { bytes, open }] of Object.entries(openers)) {
		it(`is not opened if any of its bits is wrong: ${name}`, () => {
			withChance('damaged bits', runs(300), chance => {
				const damaged = bytes.slice();
				const at = chance.below(damaged.length);
				damaged[at] = (damaged[at] ?? 0) ^ 1 << chance.below(8);
				assert.equal(open(damaged), undefined, `byte ${at}`);
			});
		});

		it(`is not opened if it is cut off, longer or something else: ${name}`, () => {
			for (let percent = 0; percent < 100; percent++) {
				assert.equal(open(bytes.slice(0, Math.floor(bytes.length * percent / 100))), undefined, `${percent} %`);
			}
			withChance('cut off', runs(100), chance => assert.equal(open(bytes.slice(0, chance.below(bytes.length))), undefined));
			const others = Object.values(openers)
				.map(other => other.bytes)
				.filter(other => other !== bytes);
			for (const other of [
				...others,
				new Uint8Array(),
				new Uint8Array(64),
				new Uint8Array(1000).fill(255),
				new Uint8Array([...bytes, 0, 0, 0, 0]),
				new TextEncoder().encode(SMALL_YAML),
			]) {
				assert.equal(open(other), undefined);
			}
		});

		it(`is not opened for another content, of another version or in the other byte order: ${name}`, () => {
			assert.equal(open(bytes, 'other'), undefined);
			const words = new Int32Array(bytes.slice().buffer);
			words[HEADER.version] = LAYOUT_VERSION - 1;
			assert.equal(open(new Uint8Array(words.buffer)), undefined);
			assert.equal(open(new Uint8Array(bytes).map((_, index) => bytes[index ^ 3] ?? 0)), undefined);
		});

		it(`is opened at any offset of a buffer: ${name}`, () => {
			for (let offset = 0; offset < 8; offset++) {
				const buffer = new Uint8Array(bytes.length + 8);
				buffer.set(bytes, offset);
				assert.ok(open(buffer.subarray(offset, offset + bytes.length)), `offset ${offset}`);
			}
		});
	}

	it('has no list of members that says something impossible, with the right checksum', () => {
		for (const text of [
			'',
			'{}',
			'[null]',
			'[{"digest":"a"}]',
			'[{"digest":"a","labels":-1}]',
			'[{"digest":"a","labels":1.5}]',
			'[{"digest":1,"labels":1}]',
			'[',
		]) {
			assert.equal(
				complete(openMembersInSteps(complete(writeSectionsInSteps(MEMBERS_KIND, [UTF8.encode(text)])), UTF8)),
				undefined,
				text,
			);
		}
	});

	it('never throws and ends if somebody made it on purpose, with the right checksum', () => {
		const other =
			complete(readOwnInSteps(SMALL_YAML.replace(/^id: .*$/m, 'id: other'), { validate: validateShape })).dossier
			?? assert.fail('not valid');
		const large = compiledFiles(readFileSync('dossiers/cop10-belgium.dossier.yaml', 'utf8'));
		let usable = 0;
		withChance('forged', runs(120), chance => {
			const dossier = openedDossier({
				dossier: forged(chance, files.dossier),
				labels: chance.below(2) === 0 ? files.labels : forged(chance, files.labels),
			});
			if (dossier) {
				usable++;
				const library = mergeDossiers(chance.below(2) === 0 ? [dossier] : [dossier, openedDossier(large) ?? assert.fail(), other]);
				const lexicon = buildLexicon(library);
				const text = namesIn(library).slice(0, 10_000);
				findMentions(lexicon, text, [{ start: 0, end: text.length, continues: false }]);
				buildSymbolIndex(library);
				complete(updateLexiconInSteps(lexicon, library, mergeDossiers([other])));
				assert.ok([...dossier.entries].length <= dossier.entries.size);
			}
		});
		assert.ok(usable > runs(10), `only ${usable} could be opened`);
	});
});

/** Changes some words of a file, and corrects its checksum. */
function forged(chance: Chance, file: Uint8Array): Uint8Array {
	const bytes = file.slice();
	const words = new Int32Array(bytes.buffer);
	for (let change = chance.below(3); change >= 0; change--) {
		const at = HEADER.checked + chance.below(chance.below(2) === 0 ? 12 : words.length - HEADER.checked);
		words[at] = chance.pick([0, 1, -1, 0x7FFFFFFF, chance.below(1000), (words[at] ?? 0) + chance.below(5) - 2]);
	}
	words.set(complete(checksumInSteps(words.subarray(HEADER.checked))), HEADER.checksum);
	return bytes;
}
