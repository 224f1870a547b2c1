# <advisor/> on a page: the decision advisor, which lies beside index.php, in a frame that can touch nothing of the wiki. Common.js
# of this folder lies there too, as advisor.wiki.js: it keeps what is answered, and makes the frame as high as its content.
$wgResourceModules['advisor'] = [ 'localBasePath' => $IP, 'scripts' => 'advisor.wiki.js', 'dependencies' => 'mediawiki.util' ];
$wgHooks['ParserFirstCallInit'][] = static function ( Parser $parser ) {
	$parser->setHook( 'advisor', static function ( $text, array $args, Parser $parser ) {
		$parser->getOutput()->addModules( [ 'advisor' ] );
		return Html::element( 'iframe', [
			'class' => 'advisor',
			'src' => $GLOBALS['wgScriptPath'] . '/advisor.html',
			'title' => 'Django or Flask?',
			'sandbox' => 'allow-scripts allow-downloads allow-modals',
			'style' => 'width: 100%; height: 800px; border: 0',
		] );
	} );
};
