const PLACES = 'Ky[oō]to|Nagoya|Montr[eé]al|Cartagena';

/**
 * Names of conventions in the languages served, or enough of them to show that they are names of conventions: with a place or subject
 * before the word, as in “Basel Convention”, or with a preposition after it, as in “Convention on Biological Diversity”. “The Convention”
 * alone names none; agreements and protocols are too often of other kinds.
 */
const PATTERNS: readonly string[] = [
	// English
	String.raw`(?:(?!(?:The|This|That|These|Those|Each|Every|Any|All|Both|Such|Under|In|Of|To|By|A|An|If|When|While|Our|Its|Their|Another|One|Two|Three|Said|Draft|New|La|Cette|Une|Ladite|Notre|Esta|Una|Die|Der|Eine|Diese)\s)\p{Lu}[\p{L}’'-]{1,40}\s){1,4}(?:Framework\s)?(?:Convention|Treaty)(?!\p{L})`,
	String.raw`(?:Framework\s)?(?:Convention|Treaty)\s(?:on|against|for|concerning|relating\sto|regarding)\s(?:the\s)?\p{L}{1,40}`,
	String.raw`Paris\s(?:Climate\s)?Agreement|(?:${PLACES})\sProtocol`,
	// French
	String.raw`(?:Convention(?:-cadre)?|Traité)\s(?:(?:des\sNations\sUnies|internationale?)\s)?(?:sur|contre|relative?\s(?:à|aux?)|concernant|pour|portant)\s(?:(?:la|le|les)\s|l[’'])?\p{L}{1,40}`,
	String.raw`(?:Convention(?:-cadre)?|Traité)\s(?:de\s|d[’'])\p{Lu}\p{L}{1,40}|Accord\sde\sParis|Protocole\sde\s(?:${PLACES}|Carthagène)`,
	// Spanish
	String.raw`(?:Convenio|Convención|Tratado)(?:\sMarco)?\s(?:(?:de\slas\sNaciones\sUnidas|Internacional)\s)?(?:sobre|contra|relativ[oa]\sa|para)\s(?:(?:el|la|los|las)\s)?\p{L}{1,40}`,
	String.raw`(?:Convenio|Convención|Tratado)\sde\s\p{Lu}\p{L}{1,40}|Acuerdo\sde\sParís|Protocolo\sde\s(?:${PLACES})`,
	// German
	String.raw`\p{Lu}[\p{L}-]{0,40}(?:übereinkommen|konvention)s?(?!\p{L})|(?!Dieses|Jedes|Unser)\p{Lu}\p{L}{1,40}er\s(?:Übereinkommen|Konvention)s?(?!\p{L})|(?:Pariser|Klima)\s?[Aa]bkommen|(?:${PLACES})-Protokoll`,
	String.raw`Übereinkommens?\s(?:über|gegen|zum|zur|von)\s(?:(?:die|den|das|der)\s)?\p{L}{1,40}`,
	// Dutch
	String.raw`\p{L}[\p{L}-]{0,40}verdrag(?!\p{L})|(?:Verdrag|Raamverdrag)\s(?:inzake|tegen|betreffende|van)\s(?:(?:de|het)\s)?\p{L}{1,40}|Klimaatakkoord|(?:${PLACES})-?[Pp]rotocol`,
];

/** Finds names of conventions. */
export const CONVENTION = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_-])(?:${PATTERNS.join('|')})`, 'gu');

/** Whether a name in a dossier is that of a convention. */
export function isNameOfConvention(name: string): boolean {
	return MAY_NAME_CONVENTION.test(name) && name.search(CONVENTION) >= 0;
}

/** Letters that occur in every such name, so that texts without them need not be searched. */
export const MAY_NAME_CONVENTION =
	/onven[tc]|onvenio|onvenci|Treaty|greement|roto[ck]o|Traité|Tratado|Accord|Acuerdo|kommen|onvention|[Vv]erdrag|akkoord/u;

/** Text that joins the name of a body to the name of its convention after it, as in “COP 10 of the CBD” and “la COP10 à la Convention”. */
export const JOINS_AFTER =
	/^["”»’)\]*_]{0,3},?\s(?:of|to|under|for|de|du|des|à|aux?|en|del|al|zum?|zur|der|des|bij|van)\s?(?:(?:the|la|le|les|el|los|las|het|de|den|dem|das|this|cette)\s)?(?:[dl][’']|United Nations\s|UN\s)?$/u;

/** Text that joins it to the name of its convention before it, as in “CBD COP 10” and “the CBD’s COP 10”. */
export const JOINS_BEFORE = /^(?:[’']s)?["”»)\]]?[\s/-]{1,2}$/u;

/**
 * The text between the name of a convention and the short name of its body that is introduced there, as in “Conference of the Parties to
 * the Basel Convention (COP)”.
 */
export const JOINS_IN_BRACKET = /^["”»’*_]{0,3}\s?[([]["“„«*_]{0,3}(?:the\s)?$/u;
