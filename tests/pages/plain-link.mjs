// A link that nothing has packed.
const MARK = '#a=';

export const isLink = hash => hash.startsWith(MARK);
export const hasLink = isLink;
export const linked = async text => atob(text.slice(MARK.length));
