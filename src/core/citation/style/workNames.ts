import { textOf } from '../../csl/cslText';
import type { CslItem } from '../../dossier/model';
import { firstField, textField, tidy } from './fields';
import type { SourceKind } from './kind';
import { namesField } from './names';
import { accountIn } from './recognized/postRecord';
import type { MakerRole, Work } from './work';

/** Returns the names of those who contributed to a work. */
export function peopleOf(
	csl: CslItem,
	kind: SourceKind,
): Pick<Work, 'authors' | 'account' | 'role' | 'writers' | 'producers' | 'editors' | 'bookAuthors' | 'translators' | 'interviewers' | 'recipients' | 'narrators' | 'reviewedAuthors'> {
	const { authors, role } = authorsOf(csl, kind);
	const account = authors.map(({ family, given }) => ACCOUNT.exec(`${given} ${family}`)?.[1] ?? '').find(name => name !== '') ?? '';
	return {
		authors: account === '' ? authors : authors.map(name => ({ ...name, family: name.family.replace(ACCOUNT, ''), given: name.given.replace(ACCOUNT, '') })),
		...(role && { role }),
		...makersBeside(csl, role),
		account: account || (textField(csl, 'type') === 'post' && authors.length === 1 && !/@/.test(authors[0]?.family ?? '') ? accountIn(textField(csl, 'URL')) : ''),
		editors: namesField(csl, 'editor'),
		bookAuthors: namesField(csl, 'container-author'),
		translators: namesField(csl, 'translator'),
		interviewers: namesField(csl, 'interviewer'),
		recipients: namesField(csl, 'recipient'),
		narrators: namesField(csl, 'narrator'),
		reviewedAuthors: namesField(csl, 'reviewed-author'),
	};
}

/** The account of a person or body on a social network, as styles print it after the name. */
const ACCOUNT = / ?[[(]@([\w.]{1,40})[\])]/;

/** Returns the authors; for a recording without authors, the people who made it with their roles. */
function authorsOf(csl: CslItem, kind: SourceKind): Pick<Work, 'authors' | 'role'> {
	const authors = namesField(csl, 'author');
	if (authors.length > 0 || (kind !== 'video' && kind !== 'audio')) {
		// Zotero has the hosts of a podcast as its authors.
		return { authors, ...(/podcast/i.test(firstField(csl, 'genre', 'medium')) && { role: 'host' as const }) };
	}
	const [made] = MAKERS.map(([field, role]) => ({ authors: namesField(csl, field), role })).filter(
		({ authors: names }) => names.length > 0,
	);
	return made ?? { authors };
}

/** Returns who wrote an episode and who produced the series, unless they count as its authors. */
function makersBeside(csl: CslItem, role: MakerRole | undefined): Pick<Work, 'writers' | 'producers'> {
	const isEpisode = textField(csl, 'type') === 'broadcast' && textField(csl, 'container-title') !== '';
	const producers = namesField(csl, 'executive-producer');
	return {
		writers: isEpisode && role === 'director' ? namesField(csl, 'script-writer') : [],
		producers: !isEpisode || role === 'producer' ? [] : producers.length > 0 ? producers : namesField(csl, 'producer'),
	};
}

/** The name variables of recordings in the order in which they count as the author. */
const MAKERS: readonly (readonly [string, MakerRole])[] = [
	['director', 'director'], ['host', 'host'], ['executive-producer', 'producer'], ['producer', 'producer'], ['script-writer', 'writer'],
];

/** Returns the text in CSL's `nocase` spans. */
export function namesMarkedIn(csl: CslItem): readonly string[] {
	const text = `${textOf(csl, 'title')} ${textOf(csl, 'container-title')}`;
	return text.includes('nocase') ? [...text.matchAll(/<span class="nocase">([^<]{1,300})<\/span>/g)].map(([, name = '']) => tidy(name)) : NONE;
}

const NONE: readonly string[] = [];
