# <advisor/> on a page: the decision advisor, which lies beside index.php, in a frame that can touch nothing of the wiki.
$wgHooks['ParserFirstCallInit'][] = static function ( Parser $parser ) {
	$parser->setHook( 'advisor', static fn () => Html::element( 'iframe', [
		'src' => $GLOBALS['wgScriptPath'] . '/advisor.html',
		'title' => 'Django or Flask?',
		'sandbox' => 'allow-scripts',
		'style' => 'width: 100%; height: 800px; border: 0',
	] ) );
};
