// Every link to a media file advisor.html becomes the decision advisor, in a frame that can touch nothing of the wiki.
document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('a.mediafile[href$="advisor.html"]').forEach(function (link) {
        fetch(link.href).then(function (response) {
            return response.text();
        }).then(function (text) {
            var frame = document.createElement('iframe');
            frame.title = link.textContent;
            frame.setAttribute('sandbox', 'allow-scripts');
            frame.style.cssText = 'width: 100%; height: 800px; border: 0';
            frame.srcdoc = text;
            link.replaceWith(frame);
        });
    });
});
