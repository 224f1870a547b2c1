// A link whose payload is its text.
export const decodeLink = async payload => payload;
