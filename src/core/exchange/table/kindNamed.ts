import { ENTRY_KINDS, type EntryKind } from '../../dossier/vocabulary';
import { fold } from '../../text/fold';

/** Words that people use for kinds of entries in tables, in English and French, besides their names. Folded. */
const WORDS: Readonly<Record<EntryKind, string>> = {
	resolution: 'resolutions decision decisions',
	fund: 'funds fonds facility',
	event: 'events evenement evenements meeting reunion conference session summit sommet',
	instrument: 'instruments treaty traite convention protocol protocole agreement accord document',
	programme: 'programmes program programs project projects projet projets initiative plan strategy strategie',
	organization: 'organizations organisation organisations body organe agency agence institution country pays state etat committee comite',
	person: 'persons people personne personnes',
	term: 'terms terme termes concept notion',
};

const KINDS: ReadonlyMap<string, EntryKind> = new Map(
	ENTRY_KINDS.flatMap(kind => [kind, ...WORDS[kind].split(' ')].map(word => [word, kind] as const)),
);

/** Returns the kind of entry that a cell of a table names, whatever its case, accents and number; `undefined` if it names none. */
export function kindNamed(written: string): EntryKind | undefined {
	return KINDS.get(fold(written.trim()));
}
