import assert from 'node:assert/strict';
import type { CheckContext } from '../../../../src/core/check/checkContext';
import { checkDocument } from '../../../../src/core/check/checkDocument';
import { DocumentChecker } from '../../../../src/core/check/documentChecker';
import { dependsOnDocument } from '../../../../src/core/check/meaning/meantMention';
import { NameMeanings } from '../../../../src/core/check/meaning/nameMeanings';
import { relativeNamesOf } from '../../../../src/core/check/meaning/relativeNames';
import { MAX_ENTRIES_READ_FOR_NAMES } from '../../../../src/core/documentLimits';
import type { Library } from '../../../../src/core/library/library';
import { IncrementalProse } from '../../../../src/core/prose/incrementalProse';
import { complete } from '../../../../src/core/steps/steps';
import { shifted } from '../../../../src/core/text/offsetRange';
import { corruptionToo } from '../../../support/core/bundled/corruptionToo';
import { bundledContext } from '../../../support/core/checkFixtures';
import { once } from '../../../support/core/once';

const withCorruption = once((): CheckContext => ({ ...bundledContext(), ...corruptionToo() }));

/** Texts in which a name that several conventions have belongs to none of the dossiers, by their language. */
const OF_ANOTHER: readonly (readonly [string, string])[] = [
	['en', 'The Basel Convention has rules. COP 10 met in June. COP10 was held from 17 to 21 October 2011.'],
	['en', 'Parties to the CBD met. COP 10 was held from 18 to 29 October 2010 and COP10 adopted 47 resolutions.'],
	['en', 'COP10 of the CBD was held from 18 to 29 October 2010.'],
	['en', 'COP10 to the AEWA was held from 18 to 29 October 2010.'],
	['en', 'The Minamata Convention’s COP10 was held from 18 to 29 October 2010.'],
	['en', 'COP10, held under the Convention on Migratory Species, was held from 20 to 25 November 2011.'],
	['en', 'The tenth session of the Conference of the Parties to the Rotterdam Convention adopted nine resolutions.'],
	[
		'en',
		'The Conference of the Parties to the Basel Convention (COP) has sessions.\n\nIt knows UNTOC, the United Nations Convention against Transnational Organized Crime.\n\nCOP10 was held from 17 to 21 October 2011.',
	],
	['en', 'COP 10 met in June.\n\nIt was a session of the Ramsar Convention.'],
	['fr', 'La Convention sur la diversité biologique est connue. La COP10 s’est tenue du 18 au 29 octobre 2010.'],
	['fr', 'La COP10 de la CDB s’est tenue du 18 au 29 octobre 2010.'],
	['fr', 'La COP 10 à la Convention de Bâle s’est tenue du 17 au 21 octobre 2011.'],
	['es', 'El Convenio sobre la Diversidad Biológica es conocido. La COP10 se celebró del 18 al 29 de octubre de 2010.'],
	['es', 'La COP 10 del Convenio de Basilea se celebró del 17 al 21 de octubre de 2011.'],
	['es', 'El Acuerdo de París es conocido. La COP10 se celebró del 17 al 21 de octubre de 2011.'],
	['de', 'Das Übereinkommen über die biologische Vielfalt ist bekannt. COP10 fand vom 18. bis 29. Oktober 2010 statt.'],
	['de', 'Die COP10 des Basler Übereinkommens fand vom 17. bis 21. Oktober 2011 statt.'],
	['nl', 'Het Biodiversiteitsverdrag is bekend. COP10 vond plaats van 18 tot 29 oktober 2010.'],
	[
		'en',
		'The Convention on the Rights of Persons with Disabilities is known. CoSP10 was held from 6 to 8 June 2017. The CoSP met in New York.',
	],
	['es', 'La Convención sobre los Derechos de las Personas con Discapacidad es conocida. CoSP10 se celebró del 6 al 8 de junio de 2017.'],
	['fr', 'La Convention relative aux droits des personnes handicapées est connue. La CoSP10 s’est tenue du 6 au 8 juin 2017.'],
	// It is joined to the name of another convention in a text about the convention of the dossier.
	['en', 'UNTOC is ours. The Palermo Convention is, too. COP10 of the CBD was held from 18 to 29 October 2010.'],
	['fr', 'La Convention de Palerme est la nôtre. La COP10 de la CDB s’est tenue du 18 au 29 octobre 2010.'],
	['es', 'La Convención de Palermo es la nuestra. La COP10 del Convenio de Basilea se celebró del 17 al 21 de octubre de 2011.'],
	// It is introduced for another convention there.
	[
		'fr',
		'La Conférence des Parties à la Convention de Bâle (COP) siège.\n\nLa Convention de Palerme est connue.\n\nLa COP10 s’est tenue du 17 au 21 octobre 2011.',
	],
	[
		'es',
		'La Conferencia de las Partes en el Convenio de Basilea (COP) se reúne.\n\nLa Convención de Palermo es conocida.\n\nLa COP10 se celebró del 17 al 21 de octubre de 2011.',
	],
	// The text names one convention of the dossiers, but the name belongs to the other.
	['en', 'The United Nations Convention against Corruption is ours. COP10 was held from 17 to 21 October 2011.'],
];

/** Texts in which it belongs to a dossier, and the values that are wrong. */
const OWN: readonly (readonly [string, string, ...string[]])[] = [
	// It is joined to the name of its convention.
	[
		'fr',
		'La Convention de Bâle est connue. La COP10 à la Convention de Palerme s’est tenue du 12 au 17 octobre 2020.',
		'12 au 17 octobre 2020',
	],
	// It is introduced for its convention.
	[
		'en',
		'The tenth session of the Conference of the Parties to UNTOC (COP10) also spoke of CITES and of the Basel Convention.\n\nCOP10 was held from 12 to 17 October 2020.',
		'12 to 17 October 2020',
	],
	// It is introduced for several, so the names of conventions decide.
	[
		'en',
		'The Conference of the Parties to the Basel Convention (COP) and the Conference of the Parties to UNTOC (COP) met.\n\nCOP10 was held from 12 to 17 October 2020.',
		'12 to 17 October 2020',
	],
	// The text names its convention, a protocol or the body, and others in passing.
	[
		'en',
		'UNTOC is ours. It goes with the Single Convention on Narcotic Drugs.\n\nCOP10 was held from 12 to 17 October 2020.',
		'12 to 17 October 2020',
	],
	[
		'en',
		'COP10 was held from 12 to 17 October 2020.\n\nThe Single Convention on Narcotic Drugs is older.\n\nThe Firearms Protocol is not.',
		'12 to 17 October 2020',
	],
	[
		'en',
		'The Conference of the Parties to the United Nations Convention against Transnational Organized Crime read the CBD.\n\nCOP10 was held from 12 to 17 October 2020.',
		'12 to 17 October 2020',
	],
	['en', 'The CBD is another matter, as UNTOC is. COP10 was held from 12 to 17 October 2020.', '12 to 17 October 2020'],
	[
		'fr',
		'La Convention de Palerme est connue, comme la Convention unique sur les stupéfiants et la Convention de Bâle. La COP10 s’est tenue du 12 au 17 octobre 2020.',
		'12 au 17 octobre 2020',
	],
	[
		'fr',
		'Le Protocole contre le trafic illicite de migrants par terre, air et mer cite la Convention de Bâle. La COP10 s’est tenue du 12 au 17 octobre 2020.',
		'12 au 17 octobre 2020',
	],
	[
		'es',
		'La Convención de Palermo cita el Convenio de Basilea. La COP10 se celebró del 12 al 17 de octubre de 2020.',
		'12 al 17 de octubre de 2020',
	],
	[
		'es',
		'El Protocolo contra el tráfico ilícito de migrantes por tierra, mar y aire cita el Convenio de Basilea. La COP10 se celebró del 12 al 17 de octubre de 2020.',
		'12 al 17 de octubre de 2020',
	],
	// It names none, or one that may be its own in other words.
	['en', 'COP10 was held from 12 to 17 October 2020.', '12 to 17 October 2020'],
	['en', 'The Kyoto Declaration is known. COP10 was held from 12 to 17 October 2020.', '12 to 17 October 2020'],
	[
		'en',
		'The Convention against Transnational Organised Crime is ours. COP10 was held from 12 to 17 October 2020.',
		'12 to 17 October 2020',
	],
	['fr', 'La COP10 s’est tenue du 12 au 17 octobre 2020.', '12 au 17 octobre 2020'],
	['es', 'La COP10 se celebró del 12 al 17 de octubre de 2020.', '12 al 17 de octubre de 2020'],
	// Those of two dossiers.
	[
		'en',
		'UNTOC and UNCAC are ours.\n\nCOP10 was held from 12 to 17 October 2020.\n\nCoSP10 was held from 11 to 16 December 2023.',
		'12 to 17 October 2020',
		'11 to 16 December 2023',
	],
	[
		'en',
		'The Convention on the Rights of the Child is not UNCAC. CoSP10 was held from 11 to 16 December 2023.',
		'11 to 16 December 2023',
	],
];

const ABOUT_NAMES = ['acronym-undefined', 'name-discouraged', 'name-inconsistent', 'fact-differs', 'expansion-wrong'];

describe('a name whose meaning depends on the document', () => {
	for (const [language, text] of OF_ANOTHER) {
		it(`is left alone if it is that of another convention: ${text}`, () => {
			const found = checkDocument(text, { ...withCorruption(), language }).filter(
				({ entry, code }) => ABOUT_NAMES.includes(code) && entry !== 'cop10be/untoc',
			);
			assert.deepEqual(
				found.map(({ code, start, end }) => [code, text.slice(start, end)]),
				[],
			);
		});
	}

	for (const [language, text, ...wrong] of OWN) {
		it(`is checked otherwise: ${text}`, () => {
			const found = checkDocument(text, { ...withCorruption(), language }).filter(({ code }) => code === 'fact-differs');
			assert.deepEqual(found.map(({ start, end }) => text.slice(start, end)), wrong);
		});
	}

	it('is judged again after an edit elsewhere', () => {
		const checker = new DocumentChecker(withCorruption());
		const { syntax } = withCorruption();
		const wrongIn = (text: string) =>
			checker.check(syntax.prose.reader.read(text, { isFirst: true })).filter(({ code }) => code === 'fact-differs').length;
		assert.deepEqual(
			['UNTOC', 'CBD', 'UNTOC'].map(name => wrongIn(`We read the ${name}.\n\nCOP10 was held from 12 to 17 October 2020.`)),
			[1, 0, 1],
		);
	});
});

describe('an acronym that a document introduces as something else', () => {
	const uses = 'The CCP was established in 1921. The CCP has 30 countries.';

	it('is left alone in the whole document', () => {
		for (const text of [
			`The Chinese Communist Party (CCP) is old.\n\n${uses}`,
			`${uses}\n\nThe community care plan (CCP) is new.`,
			`${uses}\n\nLe code de la consommation et des prix (CCP) est nouveau.`,
			`El código civil de procedimiento (CCP) es nuevo.\n\n${uses}`,
		]) {
			assert.deepEqual(
				checkDocument(text, bundledContext())
					.filter(({ code }) => code === 'fact-differs')
					.map(({ code, start, end }) => [code, text.slice(start, end)]),
				[],
				text,
			);
		}
	});

	it('is checked if it is introduced as the dossier has it, also by a wrong name', () => {
		for (const text of [
			`The Container Control Programme (CCP) is old.\n\n${uses}`,
			`The Container Control Project (CCP) is old.\n\n${uses}`,
			uses,
		]) {
			assert.ok(
				checkDocument(text, bundledContext()).some(({ code }) => code === 'fact-differs'),
				text,
			);
		}
	});
});

/** The labels of the mention that is last in a text, as its card counts them. */
function onCard(text: string, name: string, { max = Infinity, checked }: { readonly max?: number; readonly checked?: string } = {}) {
	const context = bundledContext();
	const { reader } = context.syntax.prose;
	const checker = new DocumentChecker(context);
	if (checked !== undefined) {
		checker.check(reader.read(checked, { isFirst: true }));
	}
	const prose = new IncrementalProse(reader);
	prose.apply({ start: 0, end: 0, text });
	const placed = prose.at(text.lastIndexOf(name));
	assert.ok(placed);
	const found = new NameMeanings(context).readingOf(placed.segment).mentionStartingAt(text.lastIndexOf(name) - placed.start);
	assert.ok(found);
	const mention = shifted(found, placed.start);
	const [meant] = complete(checker.meanings.meantInSteps([{ mention, placed }], prose.segments(), max));
	assert.ok(meant === undefined || meant.start === mention.start);
	return { depends: dependsOnDocument(mention, context.library), meant: meant !== undefined };
}

describe('a mention with a card', () => {
	const party = 'The Chinese Communist Party (CCP) is old.\n\nThey met in the CCP.';

	it('counts unless the document uses the name for something else', () => {
		assert.deepEqual(onCard('We read UNTOC.\n\nThen COP10 met.', 'COP10'), { depends: true, meant: true });
		assert.deepEqual(onCard('We read the Stockholm Convention.\n\nThen COP10 met.', 'COP10'), { depends: true, meant: false });
		assert.deepEqual(onCard(party, 'CCP'), { depends: true, meant: false });
		assert.deepEqual(onCard('We read the Stockholm Convention and the Container Control Programme.', 'Container Control Programme'), {
			depends: false,
			meant: true,
		});
	});

	it('counts if it is joined to the name of its convention, whatever else the document names or introduces', () => {
		for (const text of [
			'The Conference of the Parties to the Basel Convention (COP) met.\n\nThis was COP10 of UNTOC.',
			'The Basel Convention is old.\n\nThis was COP10 to the Palermo Convention.',
			'La Conférence des Parties à la Convention de Bâle (COP) siège.\n\nC’est la COP10 à la Convention de Palerme.',
			'La Conferencia de las Partes en el Convenio de Basilea (COP) se reúne.\n\nEs la COP10 de la Convención de Palermo.',
		]) {
			assert.deepEqual(onCard(text, 'COP10'), { depends: true, meant: true }, text);
			assert.deepEqual(
				onCard(text.replace(/UNTOC|Palermo Convention|Palerme|Palermo/u, 'Berne Convention'), 'COP10'),
				{ depends: true, meant: false },
				text,
			);
		}
	});

	it('counts if too much would have to be read, unless the last check said otherwise', () => {
		assert.deepEqual(onCard(party, 'CCP', { max: party.length }), { depends: true, meant: false });
		assert.deepEqual(onCard(party, 'CCP', { max: party.length - 1 }), { depends: true, meant: true });
		assert.deepEqual(onCard(party, 'CCP', { max: party.length - 1, checked: `${party} Again.` }), { depends: true, meant: false });
	});

	it('is judged after reading a long document in parts', () => {
		const { prose: { reader } } = bundledContext().syntax;
		const text = `${party.replace('\n\n', `\n\n${'One more paragraph. '.repeat(20)}\n\n`.repeat(10))}`;
		const segments = reader.read(text, { isFirst: true });
		const [placed] = segments.slice(-1).map(segment => ({ segment, start: text.length - segment.text.length }));
		const meanings = new NameMeanings(bundledContext());
		const [mention] = new NameMeanings(bundledContext()).readingOf(placed?.segment ?? fail()).mentions;
		assert.ok(mention && placed);
		const asked = [{ mention: shifted(mention, placed.start), placed }];
		const answers = Array.from({ length: 20 }, () => complete(meanings.meantInSteps(asked, segments, 1000)).length > 0);
		assert.deepEqual([answers[0], answers.at(-1)], [true, false]);
	});

	it('does not read all entries of a large dossier', () => {
		const unread = { size: MAX_ENTRIES_READ_FOR_NAMES + 1, keys: () => assert.fail('read'), values: () => assert.fail('read') };
		const library = {
			...bundledContext().library,
			dossiers: [{ id: 'large', entries: unread }],
			entries: { ...unread, get: () => undefined },
		} as unknown as Library;
		assert.equal(relativeNamesOf(library).conventions.size, 0);
	});
});

function fail(): never {
	throw new Error('There is no segment.');
}
