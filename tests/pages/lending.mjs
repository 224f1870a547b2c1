/**
 * A browser that was started without options is lent again, as new, instead of being started anew: most of a test's time went there.
 * @param {(options: object) => Promise<object>} begin starts one that has, beside what an engine has, `renew()`: nothing is left of
 * the pages before, or it fails; and `quit()`
 */
export function lending(begin) {
  const idle = []; // they end with the tests
  return async (options = {}) => {
    const isPlain = Object.keys(options).length === 0;
    const {renew, quit, ...browser} = (isPlain && idle.pop()) || await begin(options);
    return {
      ...browser,

      async close() {
        const isNew = isPlain && await renew().then(() => true, () => false);
        if (isNew) idle.push({renew, quit, ...browser});
        else await quit();
      },
    };
  };
}
