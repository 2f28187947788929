import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { load } from 'js-yaml';
import { extract } from '../../../src/core/extract/extract';
import type { Proposal } from '../../../src/core/extract/proposals/proposal';
import { documentLanguageOf } from '../../../src/core/language/languages';
import { fold } from '../../../src/core/text/fold';

/** The kinds of fact in a list, by the group in which they are counted. */
export const GROUPS = {
	exact: ['acronym', 'symbol', 'date', 'sum', 'percentage'],
	names: ['name', 'person', 'place'],
	others: ['office', 'count', 'quotation'],
} as const;

/** A group of kinds. */
export type Group = keyof typeof GROUPS;

/** A kind of fact in a list. */
export type FactKind = (typeof GROUPS)[Group][number];

/** A list of the facts of a text, as `test/fixtures/extract/README.md` describes it. */
export type ExtractionList = Readonly<Record<FactKind | 'also', readonly string[]>> & {
	readonly title: string;
	readonly body: string;
	readonly file: string;
	readonly language: string;
	/** The language of the file in VS Code; plain text if absent. */
	readonly markup?: string;
};

/** Figures of one text: found and listed facts of each group, right proposals and all. */
export interface ExtractionFigures {
	readonly groups: Readonly<Record<Group, { readonly found: number; readonly listed: number }>>;
	readonly right: number;
	readonly proposals: number;
	readonly missed: readonly string[];
	readonly wrong: readonly string[];
}

/** The lists, with the one on which the rules may be tuned first. */
export const LISTS = [
	'release',
	'unesco',
	'slovenia',
	'canada',
	'united-nations',
	'unis-borders',
	'african-union',
	'japan-adf',
	'cedeao',
	'cepal-foro',
	'cepal-cisap',
	'rome-fantino',
	'eu-council',
	'asean-amm52',
	'coe-cm-as',
	'oea-insulza',
	'interpol-ohrid',
	'unog-rdc',
	'eu-egf',
	'au-summit37',
	'osce-mc27',
	'civ-conseil',
	'unog-dix',
	'embamex-moreno',
	'nato-cp153',
	'oea-dia',
	'unfpa-handover',
	'coe-newsroom',
	'ilo-106',
	'dfae-avril',
	'umoa-2014',
	'paho-csp23',
	'pif-45',
	'commonwealth-uk',
	'lux-multi',
	'oif-cmf29',
	'can-lima',
	'iaea-nlo',
	'unodc-cuba',
	'uz-ccp',
	'caricc',
	'customs-tm',
	'monaco-cmf34',
	'cmf11',
	'wb-lanka',
	'wb-dhaka',
	'tuxtla16',
	'sica53',
	'cms',
	'sadc34',
	'sadc36',
	'sadc44',
	'benin-afd',
	'eu-soil',
	'au-857',
	'fvc-senegal',
	'benin-berlin',
	'eucap-mali',
	'au-zimbabwe',
	'gouv-2021',
	'itto-43',
	'ccamlr-41',
	'cblt-16',
	'coi-38',
	'bcie-2015',
	'monre-mrc',
	'iho-1',
	'omvs-jours',
	'mercosur-57',
	'wco-2023',
	'fin-koli',
	'norden-arctic',
	'angop-cgg',
	'belgium-colombia',
	'lux-costa',
	'beac-2024',
	'tresor-gafi',
	'eurojust-fatf',
	'coe-moneyval',
	'caac-2010',
	'osce-bih',
	'afa-cosp7',
	'france-cosp7',
	'ipu-126',
	'unesco-2016',
	'euromed-cairo',
] as const;

/** Reads a list. */
export function extractionList(name: (typeof LISTS)[number]): ExtractionList {
	return load(readFileSync(`test/fixtures/extract/${name}.yaml`, 'utf8')) as ExtractionList;
}

/** Returns the text of a list from the first of the folders that has it; `undefined` if none has. */
export function textOfList({ file }: ExtractionList, folders: readonly string[]): string | undefined {
	const found = folders.map(folder => path.join(folder, file)).find(existsSync);
	return found === undefined ? undefined : readFileSync(found, 'utf8');
}

/** Reads a text without dossiers, and counts its proposals as docs/extraction.md describes. */
export function measureExtraction(list: ExtractionList, text: string): ExtractionFigures {
	const { proposals } = extract(text, documentLanguageOf(list.markup ?? 'plaintext'));
	const proposed = proposals.flatMap(namesOf);
	const missed: string[] = [];
	const group = (name: Group) => {
		const facts = GROUPS[name].flatMap(kind => list[kind].map(fact => ({ kind, fact })));
		const found = facts.filter(({ kind, fact }) => proposed.some(one => one.kinds.includes(kind) && same(one.text, fact)));
		missed.push(...facts.filter(fact => !found.includes(fact)).map(({ kind, fact }) => `${kind} ${fact}`));
		return { found: found.length, listed: facts.length };
	};
	const groups = { exact: group('exact'), names: group('names'), others: group('others') };
	const wrong = proposals.filter(proposal => !namesOf(proposal).some(one => !one.isOffice && isListed(list, one)));
	return { groups, right: proposals.length - wrong.length, proposals: proposals.length, missed, wrong: wrong.map(describe) };
}

interface Named {
	readonly text: string;
	readonly kinds: readonly FactKind[];
	readonly isOffice?: boolean;
}

function namesOf(proposal: Proposal): readonly Named[] {
	if (proposal.type === 'fact') {
		return [{ text: proposal.text, kinds: [proposal.value.type] }];
	}
	const kindOfName: FactKind = proposal.kind === 'person' ? 'person' : 'name';
	const kind: FactKind = proposal.by === 'symbol' || proposal.by === 'place' ? proposal.by : kindOfName;
	return [
		...proposal.labels.map(({ text, role }): Named => ({
			text,
			kinds: role === 'acronym' || proposal.by === 'acronym' ? ['acronym'] : [kind],
		})),
		...(proposal.office === undefined ? [] : [{ text: proposal.office, kinds: ['office' as const], isOffice: true }]),
	];
}

function isListed(list: ExtractionList, { text, kinds }: Named): boolean {
	return kinds.some(kind => list[kind].some(fact => same(text, fact))) || list.also.some(fact => same(text, fact));
}

/**
 * Whether a text is a listed fact, without regard to case, accents, an article before them, and the s of an acronym in the plural. A long
 * quotation is listed by its first words and an ellipsis.
 */
function same(text: string, fact: string): boolean {
	const beginning = /^(.*?) ?…$/.exec(fact)?.[1];
	return beginning === undefined ? plain(text) === plain(fact) : plain(text).startsWith(plain(beginning));
}

function plain(text: string): string {
	return fold(text.replace(/(?<=\p{Lu})s$/u, '')).replace(/^(?:the|le|la|les|l['’]) ?/, '');
}

function describe(proposal: Proposal): string {
	return proposal.type === 'fact'
		? `${proposal.value.type} ${proposal.text}`
		: `${proposal.kind}${proposal.by ? ` by ${proposal.by}` : ''} ${proposal.labels.map(({ text }) => text).join(' = ')}`;
}
