<?php
// {{advisor}} on a page: the decision advisor, which lies in this folder, in a frame that can touch nothing of the wiki.
class syntax_plugin_advisor extends \dokuwiki\Extension\SyntaxPlugin {
    public function getType() { return 'substition'; }
    public function getPType() { return 'block'; }
    public function getSort() { return 301; }

    public function connectTo($mode) {
        $this->Lexer->addSpecialPattern('\{\{advisor\}\}', $mode, 'plugin_advisor');
    }

    public function handle($match, $state, $position, Doku_Handler $handler) { return []; }

    public function render($format, Doku_Renderer $renderer, $data) {
        if ($format !== 'xhtml') return false;
        $renderer->doc .= '<iframe class="advisor" src="' . DOKU_BASE . 'lib/plugins/advisor/advisor.html" title="Django or Flask?"'
            . ' sandbox="allow-scripts allow-downloads allow-modals" style="width: 100%; height: 800px; border: 0"></iframe>';
        return true;
    }
}
