import { SiteSearch } from './siteSearch';

// The script of the pages that `dossier site` writes. It needs no server.

const box = document.getElementById('site-search');
if (box) {
	new SiteSearch(box).show();
}
