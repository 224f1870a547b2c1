/**
 * A bad pack for every finding that a pack can have: the code, where it is found, and what breaks everything.json
 * there (a value for a place, or a change of what stands at it).
 */
const long = 'x'.repeat(601);
const set = (value) => () => value;
const gone = set(undefined);
const into = (object) => (value) => ({ ...value, ...object });

export const BROKEN = [
  // what a schema sees too
  ['unknown_schema', '/schema', '/schema', set(2)],
  ['missing_field', '/title', '/title', gone],
  ['missing_field', '/steps/0/options/0/values/tea/sources', '/steps/0/options/0/values/tea/sources', gone],
  ['missing_field', '/steps/2/load_rule/statuses', '/steps/2/load_rule/statuses', gone],
  ['missing_field', '/steps/2/options/1/provisions/bean/size', '/steps/2/options/1/provisions/bean/size', gone],
  ['missing_field', '/steps/2/options/1/provisions', '/steps/2/options/1/provisions', gone],
  ['missing_field', '/steps/3/options/1/load', '/steps/3/options/1/load', gone],
  ['missing_field', '/steps/3/bands', '/steps/3/bands', gone],
  ['missing_field', '/cautions/0/when/step', '/cautions/0/when', set({})],
  ['unknown_field', '/steps/0/bands', '/steps/0', into({ bands: [] })],
  ['unknown_field', '/steps/2/options/0/provisions', '/steps/2/options/0', into({ provisions: {} })],
  ['unknown_field', '/steps/3/options/1/provisions', '/steps/3/options/1', into({ provisions: {} })],
  ['unknown_field', '/steps/3/load_rule/measured_by', '/steps/3/load_rule', into({ measured_by: {} })],
  ['unknown_field', '/cautions/0/when/need', '/cautions/0/when', into({ need: 'foam' })],
  ['wrong_kind', '/cases/0/answers/time', '/cases/0/answers/time', set(7)],
  ['not_a_whole_number', '/steps/0/weight', '/steps/0/weight', set(1.5)],
  ['bad_id', '/steps/0/id', '/steps/0/id', set('Time of day')],
  ['bad_id', '/steps/0/id', '/steps/0/id', set('constructor')],
  ['bad_id', '/steps/2/load_rule/sizes/A while', '/steps/2/load_rule/sizes', into({ 'A while': 3 })],
  ['empty_text', '/alternatives/0/pros/0', '/alternatives/0/pros/0', set('')],
  ['empty_text', '/cautions/0/text', '/cautions/0/text', gone],
  ['empty_text', '/judgements/1/values/time/morning/both/reason', '/judgements/1/values/time/morning/both/reason', set('')],
  ['text_too_long', '/scope_note', '/scope_note', set(long)],
  ['out_of_range', '/steps/0/weight', '/steps/0/weight', set(101)],
  ['out_of_range', '/steps/2/load_rule/sizes/while', '/steps/2/load_rule/sizes/while', set(1001)],
  ['wrong_count', '/alternatives', '/alternatives', (all) => all.slice(0, 1)],
  ['wrong_count', '/steps/2/load_rule/sizes', '/steps/2/load_rule/sizes', set({})],
  ['wrong_count', '/steps/2/load_rule/statuses', '/steps/2/load_rule/statuses', set([])],
  ['wrong_count', '/pair', '/pair', set(['tea', 'tea'])],
  ['missing_field', '/judgements/1/values/time/morning/both/sources', '/judgements/1/values/time/morning/both/sources', gone],
  ['unknown_field', '/judgements/1/values/time/morning/tea/sources', '/judgements/1/values/time/morning/tea', into({ sources: [] })],
  ['wrong_count', '/comparison/0/cells/leaf/texts', '/comparison/0/cells/leaf/texts', set([])],
  ['unknown_word', '/steps/0/takes', '/steps/0/takes', set('some')],
  ['unknown_word', '/cautions/1/when/strength/0', '/cautions/1/when/strength/0', set('firm')],
  ['bad_date', '/sources/0/read', '/sources/0/read', set('2026-02-29')],
  ['unknown_word', '/steps/2/options/1/provisions/bean/moves', '/steps/2/options/1/provisions/bean/moves', set('lost')],
  ['bad_date', '/sources/1/published', '/sources/1/published', set('2025-1')],
  ['bad_date', '/packages/0/released', '/packages/0/released', set('2026-13')],
  ['bad_url', '/sources/0/url', '/sources/0/url', set('https://user@example.org')],

  // what the core alone sees
  ['duplicate_id', '/steps/1/id', '/steps/1/id', set('time')],
  ['duplicate_id', '/about/0/id', '/about/0/id', set('sleep')],
  ['unknown_framework', '/alternatives/0/frameworks/0', '/alternatives/0/frameworks/0', set('milk')],
  ['unknown_alternative', '/cases/0/told/0', '/cases/0/told/0', set('milk')],
  ['unknown_step', '/cases/0/answers/day', '/cases/0/answers', into({ day: 'monday' })],
  ['unknown_option', '/cautions/0/when/all/0/is/0', '/cautions/0/when/all/0/is/0', set('night')],
  ['unknown_band', '/cautions/3/when/none/1/is/0', '/cautions/3/when/none/1/is/0', set('cake')],
  ['unknown_band', '/cautions/2/when/is/0', '/cautions/2/when/is/0', set('plain')],
  ['unknown_framework', '/cautions/2/when/work', '/cautions/2/when/work', set('cocoa')],
  ['work_of_no_framework', '/cautions/2/when/is', '/cautions/2/when', set({ step: 'extras', is: ['much'] })],
  ['unknown_need', '/cautions/0/when/all/1/any/1/need', '/cautions/0/when/all/1/any/1/need', set('milk')],
  ['unknown_group', '/steps/3/options/1/group', '/steps/3/options/1/group', set('sour')],
  ['unknown_source', '/cautions/0/sources/0', '/cautions/0/sources/0', set('film')],
  ['unknown_package', '/steps/2/options/1/provisions/leaf/packages/0', '/steps/2/options/1/provisions/leaf/packages/0', set('tin')],
  ['unknown_status', '/steps/2/options/1/provisions/leaf/status', '/steps/2/options/1/provisions/leaf/status', set('bought')],
  ['unknown_size', '/steps/2/options/1/provisions/bean/size', '/steps/2/options/1/provisions/bean/size', set('years')],
  ['unknown_framework', '/steps/2/load_rule/measured_by/both', '/steps/2/load_rule/measured_by/both', set('cocoa')],
  ['unknown_judgement', '/trust/figures/0/judgement', '/trust/figures/0/judgement', set('neighbours')],
  ['unknown_option', '/judgements/1/values/time/night', '/judgements/1/values/time', into({ night: {} })],
  ['unknown_band', '/judgements/1/values/extras/foam', '/judgements/1/values/extras', into({ foam: {} })],
  ['id_in_use', '/steps/0/options/1/was/0', '/steps/0/options/1/was/0', set('evening')],
  ['id_in_use', '/steps/0/options/1/was/1', '/steps/0/options/1/was/1', set('midday')],
  ['more_than_all', '/trust/figures/0/clear_agree', '/trust/figures/0/clear_agree', set(7)],
  ['missing_value', '/steps/0/options/0/values', '/steps/0/options/0/values/tea', gone],
  ['missing_provision', '/steps/2/options/1/provisions', '/steps/2/options/1/provisions/leaf', gone],
  ['too_many_options', '/cases/0/answers/time', '/cases/0/answers/time', set(['morning', 'evening'])],
  ['clear_below_leaning', '/strength/clear', '/strength/clear', set(2)],
  ['bands_start_above_0', '/steps/3/bands/0/from', '/steps/3/bands/0/from', set(1)],
  ['bands_not_ascending', '/steps/3/bands/1/from', '/steps/3/bands/1/from', set(0)],
  ['unreachable_band', '/steps/3/bands/1', '/steps/3/bands/1/from', set(9)],
  ['unreachable_band', '/steps/2/bands/1', '/steps/2/bands/1/from', set(99)],
  ['missing_measure', '/steps/2/load_rule/measured_by', '/steps/2/load_rule/measured_by/both', gone],
  ['too_many_sums', '/steps/2/bands', '/steps/2', (step) => ({ ...step, load_rule: { ...step.load_rule, sizes: { none: 0, minute: 1, while: 1000 } },
    bands: [step.bands[0], { ...step.bands[1], from: 2000 }] })],
  ['too_many_completions', '/steps', '/steps', (steps) => [
    ...steps, ...Array.from({ length: 40 }, (_, i) => ({
      ...steps[0], id: `more-${i}`, was: [],
      options: Array.from({ length: 9 }, (_, o) => ({ ...steps[0].options[0], id: `option-${o}` })),
    })),
  ]],
  ['not_a_swing', '/steps/2', '/steps/2/bands/1/values/tea/value', set(1)],
];

/** Texts that are no JSON that the core reads, so that no schema comes to them. */
export const UNREADABLE = [
  ['malformed_json', '', '{"schema": 1,'],
  ['duplicate_key', '/id', '{"schema": 1, "id": "a", "id": "b"}'],
  ['too_deep', '', '['.repeat(40) + ']'.repeat(40)],
  ['too_large', '', ' '.repeat(1024 * 1024 + 1)],
];
