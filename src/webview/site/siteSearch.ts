import { foldForSearch } from '../../core/library/foldForSearch';
import { byMatchedLength, MAX_SORTED } from '../../core/library/matchedLength';
import { forEachMatch, joinedNames, type SearchedText } from '../../core/library/searchMatches';
import { fill } from '../../core/render/labels';
import type { SiteRow } from '../../core/site/siteIndex';
import { NAMES_FILE } from '../../core/site/siteNames';

declare global {
	/** What can be found, set by the file that `loadRows` adds; absent until then. */
	var dossierNames: readonly SiteRow[] | undefined;
}

interface Document extends SearchedText {
	readonly row: SiteRow;
}

const MAX_SHOWN = 30;

/** The search of a site. Its results are links, so that the keyboard and screen readers need nothing else. */
export class SiteSearch {
	private readonly box: HTMLElement;
	private readonly input: HTMLInputElement;
	private readonly status: HTMLElement;
	private readonly list: HTMLElement;
	private documents: readonly Document[] | undefined;
	private isLoading = false;

	constructor(box: HTMLElement) {
		const part = <Part extends HTMLElement>(selector: string, type: new () => Part): Part => {
			const found = box.querySelector(selector);
			if (!(found instanceof type)) {
				throw new Error(`The page has no ${selector}.`);
			}
			return found;
		};
		this.box = box;
		this.input = part('input', HTMLInputElement);
		this.status = part('[role=status]', HTMLElement);
		this.list = part('ul', HTMLElement);
	}

	/** Shows the search field and follows what is typed. */
	show(): void {
		this.box.hidden = false;
		this.input.addEventListener('focus', () => this.load());
		this.input.addEventListener('input', () => this.search());
		this.box.addEventListener('keydown', event => this.key(event));
		// A browser may keep what was typed when the reader comes back.
		this.search();
	}

	/** Loads the names when they are first needed, since those of a large dossier take long. */
	private load(): void {
		if (this.documents || this.isLoading) {
			return;
		}
		this.isLoading = true;
		const script = document.createElement('script');
		script.src = NAMES_FILE;
		script.addEventListener('load', () => {
			this.documents = (globalThis.dossierNames ?? []).map(documentOf);
			this.search();
		});
		document.head.append(script);
	}

	private search(): void {
		const query = foldForSearch(this.input.value.slice(0, 200)).trim();
		if (query !== '' && !this.documents) {
			this.load();
		}
		const found = query === '' ? [] : this.found(query);
		this.list.replaceChildren(...found.slice(0, MAX_SHOWN).map(itemOf));
		this.status.textContent = query === '' || !this.documents ? '' : this.countOf(found.length);
	}

	private found(query: string): readonly SiteRow[] {
		const searched = { query, words: query.split(/\s+/) };
		const byScore = new Map<number, Document[]>();
		forEachMatch(this.documents ?? [], searched, (found, score) => {
			const alike = byScore.get(score);
			if (alike) {
				alike.push(found);
			} else {
				byScore.set(score, [found]);
			}
		});
		const { compare } = new Intl.Collator(document.documentElement.lang || undefined);
		return [...byScore]
			.sort(([one], [other]) => other - one)
			.flatMap(([, alike]) => (alike.length > MAX_SORTED ? [alike] : byMatchedLength(alike, searched)))
			.flatMap(equal => (equal.length > MAX_SORTED ? equal : [...equal].sort((one, other) => compare(one.row[1], other.row[1]))))
			.map(({ row }) => row);
	}

	private countOf(count: number): string {
		const { none = '', one = '', several = '', first = '' } = this.box.dataset;
		return count === 0 ? none : count === 1 ? one : fill(count > MAX_SHOWN ? first : several, String(count), String(MAX_SHOWN));
	}

	private key(event: KeyboardEvent): void {
		const links = [...this.list.querySelectorAll('a')];
		const at = links.findIndex(link => link === document.activeElement);
		if (event.key === 'Escape') {
			this.input.value = '';
			this.input.focus();
			this.search();
		} else if (event.key === 'Enter' && at < 0) {
			links[0]?.click();
		} else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			const next = at + (event.key === 'ArrowDown' ? 1 : -1);
			(next < 0 ? this.input : links[Math.min(next, links.length - 1)] ?? this.input).focus();
		}
	}
}

function documentOf(row: SiteRow): Document {
	const [, title, kind, gloss, names] = row;
	return { row, names: joinedNames([...names, title].map(foldForSearch)), gloss: foldForSearch(gloss), text: foldForSearch(kind) };
}

function itemOf([file, title, kind, gloss]: SiteRow): HTMLElement {
	const item = document.createElement('li');
	const link = document.createElement('a');
	link.href = file;
	link.dir = 'auto';
	link.textContent = title;
	item.append(link, noteOf('kind', kind), noteOf('gloss', gloss));
	return item;
}

function noteOf(name: string, text: string): HTMLElement {
	const note = document.createElement('span');
	note.className = name;
	note.dir = 'auto';
	note.textContent = text;
	return note;
}
