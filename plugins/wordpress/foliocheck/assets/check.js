/**
 * Asks foliocheck for a check, when the button is pressed and not before, and shows what it found.
 *
 * The browser talks to foliocheck and not WordPress's server: foliocheck usually runs on the author's own computer, which the server cannot
 * reach. Nothing here is written into the page as HTML: every text goes in as text.
 */
( function ( wp, facts ) {
	'use strict';

	const { __, _n, sprintf } = wp.i18n;
	const byId = ( name ) => document.getElementById( 'foliocheck-' + name );
	const MINUTE = 60000;
	const PAUSE = 1000;
	const ENDED = [ 'done', 'failed', 'cancelled', 'needs-password' ];
	const TOKEN = 'foliocheck-token ' + facts.server;
	let running = null;

	/**
	 * A sentence for the author, which ends the check.
	 */
	class Trouble extends Error {}

	byId( 'token' ).value = window.localStorage.getItem( TOKEN ) || '';
	show( 'token-line', '' !== byId( 'token' ).value );
	byId( 'form' ).addEventListener( 'submit', function ( event ) {
		event.preventDefault();
		check( event.target.elements.what.value );
	} );
	byId( 'stop' ).addEventListener( 'click', stop );

	async function check( what ) {
		show( 'trouble', false );
		show( 'result', false );
		busy( true );
		try {
			tell( 'export' === what ? __( 'WordPress writes its export.', 'foliocheck' ) : __( 'Asking foliocheck.', 'foliocheck' ) );
			const asked = await ask( '/api/checks', await request( what ) );
			running = asked.id;
			const ended = await followed( asked.id );
			if ( 'done' === ended.state ) {
				await showResult( ended );
			} else if ( 'cancelled' === ended.state ) {
				tell( __( 'Stopped.', 'foliocheck' ) );
			} else {
				throw new Trouble( ended.problem || __( 'The check did not come to an end.', 'foliocheck' ) );
			}
		} catch ( error ) {
			trouble( error );
		} finally {
			running = null;
			busy( false );
		}
	}

	/**
	 * What is sent to foliocheck: the address, or the export as a file.
	 *
	 * @param {string} what `site` or `export`.
	 */
	async function request( what ) {
		const password = byId( 'password' ).value;
		if ( 'site' === what ) {
			const body = { address: facts.site };
			if ( password ) {
				body.password = password;
			}
			return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify( body ) };
		}
		const answer = await window.fetch( facts.export, { credentials: 'same-origin' } );
		const type = answer.headers.get( 'Content-Type' ) || '';
		if ( ! answer.ok || ! type.includes( 'xml' ) ) {
			throw new Trouble( __( 'WordPress did not give its export. Load this page again, and try once more.', 'foliocheck' ) );
		}
		const form = new window.FormData();
		form.append( 'file', await answer.blob(), 'wordpress-export.xml' );
		return { method: 'POST', body: form };
	}

	/**
	 * One question to foliocheck; gives what it answered, or raises a Trouble with its own sentence.
	 *
	 * @param {string} path    Below the address of foliocheck.
	 * @param {Object} options As fetch takes them.
	 */
	async function ask( path, options = {} ) {
		const headers = { ...options.headers };
		const token = byId( 'token' ).value.trim();
		if ( token ) {
			headers.Authorization = 'Bearer ' + token;
		}
		let answer;
		try {
			answer = await window.fetch( facts.server + path, { mode: 'cors', credentials: 'omit', cache: 'no-store', ...options, headers } );
		} catch ( error ) {
			throw new Trouble(
				sprintf(
					/* translators: 1: address of the foliocheck page, 2: a command to type. */
					__( 'foliocheck does not answer at %1$s. Start it on this computer with “%2$s”, or correct its address below. Safari does not let a secure site talk to this computer: use another browser there.', 'foliocheck' ),
					facts.server,
					'foliocheck serve --allow-origin ' + window.location.origin
				)
			);
		}
		if ( 401 === answer.status ) {
			show( 'token-line', true );
			throw new Trouble( __( 'This foliocheck page asks who you are. Type the access token that its keeper gave you, and press the button again.', 'foliocheck' ) );
		}
		if ( token ) {
			window.localStorage.setItem( TOKEN, token );
		}
		const said = await answer.json().catch( () => ( {} ) );
		if ( ! answer.ok ) {
			throw new Trouble( said.error || sprintf( /* translators: %d: a status of HTTP. */ __( 'foliocheck answered with %d.', 'foliocheck' ), answer.status ) );
		}
		return said;
	}

	/**
	 * Looks once a second until the check has ended; gives its last state.
	 *
	 * @param {string} id The check.
	 */
	async function followed( id ) {
		let missed = 0;
		for (;;) {
			await new Promise( ( resolve ) => setTimeout( resolve, PAUSE ) );
			let state;
			try {
				state = await ask( '/api/checks/' + encodeURIComponent( id ) );
				missed = 0;
			} catch ( error ) {
				missed += PAUSE;
				if ( missed > MINUTE / 4 ) {
					throw error;
				}
				continue;
			}
			if ( ENDED.includes( state.state ) ) {
				return state;
			}
			showProgress( state );
		}
	}

	async function stop() {
		if ( running ) {
			tell( __( 'Stopping …', 'foliocheck' ) );
			await ask( '/api/checks/' + encodeURIComponent( running ) + '/cancel', { method: 'POST' } ).catch( trouble );
		}
	}

	function showProgress( state ) {
		const progress = state.progress || {};
		const bar = byId( 'bar' );
		if ( progress.pages_found ) {
			bar.max = progress.pages_found;
			bar.value = progress.pages_done;
		} else {
			bar.removeAttribute( 'value' );
		}
		tell( progress.sentence || __( 'Reading the portfolio.', 'foliocheck' ) );
	}

	async function showResult( check ) {
		tell( '' );
		byId( 'verdict' ).textContent = check.summary;
		byId( 'verdict' ).dataset.verdict = check.verdict;
		byId( 'counts' ).textContent = [
			sprintf( /* translators: %d: a number. */ _n( '%d thing must be mended', '%d things must be mended', check.counts.must, 'foliocheck' ), check.counts.must ),
			sprintf( /* translators: %d: a number. */ _n( '%d thing should be better', '%d things should be better', check.counts.should, 'foliocheck' ), check.counts.should ),
			sprintf( /* translators: %d: a number. */ _n( '%d note', '%d notes', check.counts.note, 'foliocheck' ), check.counts.note ),
		].join( ', ' );
		const editors = await editorsOf( check.do_first.map( ( item ) => item.page ).filter( Boolean ) );
		byId( 'first' ).replaceChildren( ...check.do_first.map( ( item ) => row( item, editors[ item.page ] ) ) );
		byId( 'first-title' ).textContent = 'ready' === check.verdict ? __( 'What could be better', 'foliocheck' ) : __( 'Do these first', 'foliocheck' );
		byId( 'first-title' ).hidden = ! check.do_first.length;
		byId( 'report' ).href = absolute( check.report_url );
		show( 'result', true );
		byId( 'verdict' ).focus();
	}

	/**
	 * One thing to mend: what, how, and links to the editor and to its place in the report.
	 *
	 * @param {Object} item   As foliocheck gives it.
	 * @param {Object} editor Title and editor's address of the page concerned, if it is one of this site.
	 */
	function row( item, editor ) {
		const line = element( 'li', {}, element( 'strong', {}, item.title ), element( 'p', {}, item.message ), element( 'p', {}, item.tip ) );
		const links = element( 'p', { className: 'foliocheck-links' } );
		if ( editor ) {
			/* translators: %s: title of a page. */
			links.append( newTab( editor.edit, sprintf( __( 'Edit “%s”', 'foliocheck' ), editor.title ), 'button' ), ' ' );
		}
		links.append( newTab( absolute( item.finding_url ), __( 'See it in the report', 'foliocheck' ) ) );
		line.append( links );
		return line;
	}

	/**
	 * Which of these addresses this person may edit, and where. A site that does not answer costs the links only.
	 *
	 * @param {string[]} urls Addresses of pages.
	 */
	async function editorsOf( urls ) {
		if ( ! urls.length ) {
			return {};
		}
		try {
			return await wp.apiFetch( { path: '/foliocheck/v1/editors', method: 'POST', data: { urls: [ ...new Set( urls ) ] } } );
		} catch ( error ) {
			return {};
		}
	}

	function newTab( href, text, className = '' ) {
		const more = element( 'span', { className: 'screen-reader-text' }, ' ' + __( '(opens in a new tab)', 'foliocheck' ) );
		return element( 'a', { href, className, target: '_blank', rel: 'noopener noreferrer' }, text, more );
	}

	function element( name, properties, ...inside ) {
		const made = Object.assign( document.createElement( name ), properties );
		made.append( ...inside );
		return made;
	}

	/**
	 * An address that foliocheck gave, made whole; anything but a web address becomes the address of foliocheck itself.
	 *
	 * @param {string} given The address.
	 */
	function absolute( given ) {
		const address = new window.URL( given || '/', facts.server + '/' );
		return [ 'http:', 'https:' ].includes( address.protocol ) ? address.href : facts.server;
	}

	function trouble( error ) {
		byId( 'trouble' ).replaceChildren( element( 'p', {}, error instanceof Trouble ? error.message : __( 'Something went wrong on this page. Load it again, and try once more.', 'foliocheck' ) ) );
		show( 'trouble', true );
		tell( '' );
	}

	function tell( text ) {
		if ( byId( 'doing' ).textContent !== text ) {
			byId( 'doing' ).textContent = text;
			if ( text ) {
				wp.a11y.speak( text, 'polite' );
			}
		}
	}

	function busy( on ) {
		byId( 'start' ).disabled = on;
		byId( 'stop' ).hidden = ! on;
		byId( 'bar' ).removeAttribute( 'value' );
		show( 'progress', on || '' !== byId( 'doing' ).textContent );
		byId( 'bar' ).hidden = ! on;
		if ( ! on ) {
			byId( 'start' ).textContent = __( 'Check again', 'foliocheck' );
		}
	}

	function show( name, on ) {
		byId( name ).hidden = ! on;
	}
}( window.wp, window.foliocheckFacts ) );
