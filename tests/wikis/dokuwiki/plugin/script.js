// {{advisor}} on a page, which makes its frame itself, and every link to this wiki's own media file advisor.html: the decision
// advisor, in a frame that can touch nothing of the wiki.
(function () {
    /**
     * Keeps in the reader's browser what is answered in the frame, gives it back, and makes the frame as high as its content.
     * The frame is sandboxed: its origin is "null", and nobody else's messages are heard.
     */
    function keep(frame, key) {
        function tell(type, message) {
            frame.contentWindow.postMessage(Object.assign({ crossroads: 1, type: type }, message), '*'); // it has no origin to name
        }

        function kept() {
            try {
                return JSON.parse(localStorage.getItem(key));
            } catch (error) {
                return null;
            }
        }

        function write(decision) {
            try {
                localStorage.setItem(key, JSON.stringify(decision));
            } catch (error) {
                // Then the frame is not told that it is kept, and says so.
            }
        }

        /** Whether this browser lets the wiki keep anything. */
        function able() {
            try {
                localStorage.setItem(key + '/able', '');
                localStorage.removeItem(key + '/able');
                return true;
            } catch (error) {
                return false;
            }
        }

        function giveBack() {
            var decision = kept();
            tell(decision ? 'open' : 'hello', decision || { keeps: able() });
        }

        window.addEventListener('message', function (event) {
            var said = event.data;
            if (event.source !== frame.contentWindow || event.origin !== 'null' || !said || said.crossroads !== 1) return;
            if (said.type === 'ready') giveBack();
            if (said.type === 'height') frame.style.height = Math.max(200, said.height) + 'px';
            if (said.type !== 'change') return;
            if (said.changed) write({ assessment: said.assessment, history: said.history });
            var mine = kept();
            if (mine && mine.assessment.id === said.assessment.id && mine.assessment.revision === said.assessment.revision) {
                tell('kept', { id: said.assessment.id, revision: said.assessment.revision });
            }
        });
        window.addEventListener('storage', function (event) {
            if (event.key === key) giveBack(); // what was said in another tab
        });
        giveBack(); // where the frame was ready before this script
    }

    /** Whether it is this very file: any editor can write a link to another one, or to another site. */
    function isAdvisor(link) {
        var address = new URL(link.href);
        return address.origin === location.origin && (address.pathname === DOKU_BASE + '_media/advisor.html'
            || address.pathname === DOKU_BASE + 'lib/exe/fetch.php' && address.searchParams.get('media') === 'advisor.html');
    }

    function frameFor(link, key) {
        fetch(link.href).then(function (response) {
            return response.text();
        }).then(function (text) {
            var frame = document.createElement('iframe');
            frame.title = link.textContent;
            frame.setAttribute('sandbox', 'allow-scripts allow-downloads allow-modals');
            frame.style.cssText = 'width: 100%; height: 800px; border: 0';
            frame.srcdoc = text;
            link.replaceWith(frame);
            keep(frame, key);
        });
    }

    document.addEventListener('DOMContentLoaded', function () {
        var all = Array.from(document.querySelectorAll('iframe.advisor, a.mediafile')).filter(function (it) {
            return !it.dataset.key && (it.tagName === 'IFRAME' || isAdvisor(it));
        });
        all.forEach(function (it, at) {
            it.dataset.key = 'crossroads' + DOKU_BASE + JSINFO.id + '/' + at;
            (it.tagName === 'IFRAME' ? keep : frameFor)(it, it.dataset.key);
        });
    });
}());
