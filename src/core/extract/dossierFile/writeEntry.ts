import { MAX_NAMES } from '../../limits';
import { evidenceYaml } from '../proposals/evidence';
import type { EntryProposal, FactProposal, ProposedLabel } from '../proposals/proposal';
import { Keys } from './dossierKey';
import type { DossierWords } from './dossierWords';
import { factYaml, type FactContext } from './writeFact';
import { plainLine, quoted } from './yamlText';

/** The longest label, identifier and key, as in the schema. */
const MAX_LABEL = 500;
const MAX_IDENTIFIER = 200;
/** The maximum number of facts of an entry, as in the schema. */
const MAX_FACTS = 200;

/** Writes entries one after the other, each with a key and names that no earlier one has. */
export class EntryWriter {
	private readonly context: FactContext;
	private readonly keys = new Keys();
	private readonly names = new Set<string>();
	private readonly written = new Set<string>();

	constructor(context: FactContext) {
		this.context = context;
	}

	/** Whether the entry of a proposal was written. */
	has(id: string): boolean {
		return this.written.has(id);
	}

	/** Returns the lines of an entry with the facts that belong near it; `undefined` if an earlier entry has its name. */
	write(entry: EntryProposal, facts: readonly FactProposal[]): readonly string[] | undefined {
		const { language, words, source, lines } = this.context;
		const labels = entry.labels.map(label => ({ ...label, text: plainLine(label.text) })).filter(({ text }) => this.isUsable(text));
		const [preferred, ...others] = labels;
		if (!preferred || preferred.role !== 'preferred') {
			return undefined;
		}
		const ofRole = (role: ProposedLabel['role']) => others.filter(one => one.role === role);
		[preferred, ...(['acronym', 'variant'] as const).flatMap(role => ofRole(role).slice(0, MAX_NAMES))].forEach(({ text }) =>
			this.names.add(nameKey(text)),
		);
		const key = this.keys.next(labels.find(({ role }) => role === 'acronym')?.text ?? preferred.text);
		this.written.add(entry.id);
		const evidence = evidenceYaml(source, entry.places);
		const label = ({ text, places }: ProposedLabel) => `{ text: ${quoted(text)}, evidence: ${evidenceYaml(source, places)} }`;
		const list = (role: ProposedLabel['role']) => {
			const own = ofRole(role);
			const leftOut = own.slice(MAX_NAMES).map(({ text }) => text);
			return own.length === 0
				? []
				: [
						`        ${role}:`,
						...own.slice(0, MAX_NAMES).map(one => `          - ${label(one)}`),
						...(leftOut.length > 0
							? [
									`          # Complete: an entry has at most ${MAX_NAMES} names of one kind in a language; these are left out: ${leftOut.join('; ')}`,
								]
							: []),
					];
		};
		return [
			`  ${key}:  # ${lines.of(entry.places)}`,
			`    kind: ${entry.kind}`,
			'    labels:',
			`      ${language}:`,
			`        preferred: ${label(preferred)}`,
			...list('acronym'),
			...list('variant'),
			`    gloss: { ${language}: ${quoted(glossOf(entry, words))} }  # Complete: what it is, in a few words`,
			...this.factLines(entry, facts, evidence),
		];
	}

	private factLines(entry: EntryProposal, facts: readonly FactProposal[], evidence: string): readonly string[] {
		const { language } = this.context;
		const own = [
			...(entry.office === undefined
				? []
				: [`      - { property: office, text: { ${language}: ${quoted(entry.office)} }, evidence: ${evidence} }`]),
			...(entry.symbol === undefined || entry.symbol.length > MAX_IDENTIFIER
				? []
				: [`      - { property: symbol, identifier: ${quoted(entry.symbol)}, evidence: ${evidence} }`]),
		];
		const written = facts.slice(0, MAX_FACTS - own.length).flatMap(fact => factYaml(fact, entry.kind, this.context));
		const all = [...own, ...written.map(line => `      ${line}`)];
		return [
			...(all.length > 0 ? ['    facts:', ...all] : []),
			...(facts.length > MAX_FACTS - own.length
				? [
						`    # Complete: ${facts.length - MAX_FACTS + own.length} more values follow in the document; an entry has at most ${MAX_FACTS} facts`,
					]
				: []),
		];
	}

	private isUsable(text: string): boolean {
		return text !== '' && text.length <= MAX_LABEL && !this.names.has(nameKey(text));
	}
}

function glossOf({ kind, by, office }: EntryProposal, words: DossierWords): string {
	return plainLine(office ?? (by === 'place' ? words.country : words.kinds[kind]));
}

function nameKey(text: string): string {
	return text.toLowerCase();
}
