// <div class="advisor"></div> on a page: the decision advisor, whose whole file is the text of MediaWiki:Advisor.html,
// in a frame that can touch nothing of the wiki.
mw.hook( 'wikipage.content' ).add( function ( $content ) {
	$content.find( '.advisor' ).each( function () {
		var place = this;
		fetch( mw.util.getUrl( 'MediaWiki:Advisor.html', { action: 'raw' } ) ).then( function ( response ) {
			return response.text();
		} ).then( function ( text ) {
			var frame = document.createElement( 'iframe' );
			frame.title = 'Django or Flask?';
			frame.setAttribute( 'sandbox', 'allow-scripts' );
			frame.style.cssText = 'width: 100%; height: 800px; border: 0';
			frame.srcdoc = text;
			place.replaceChildren( frame );
		} );
	} );
} );
