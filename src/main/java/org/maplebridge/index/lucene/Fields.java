package org.maplebridge.index.lucene;

import java.util.List;

/** The names of fields: those of {@code index/fields.yaml}, and the index's own housekeeping. */
final class Fields {

  static final String ID = "id";
  static final String OWNER = "owner";
  static final String SEES = "sees";
  static final String REGION = "region";
  static final String NAME_EXACT = "nameExact";
  static final String ALIAS_EXACT = "aliasExact";
  static final String NAME_PREFIX = "namePrefix";
  static final String NAME_UNIGRAMS = "nameUnigrams";
  static final String NAME_BIGRAMS = "nameBigrams";
  static final String NAME_WORDS = "nameWords";
  static final String NAME_PINYIN = "namePinyin";
  static final String NAME_PINYIN_PREFIX = "namePinyinPrefix";
  static final String NAME_INITIALS = "nameInitials";
  static final String NAME_INITIALS_PREFIX = "nameInitialsPrefix";
  static final String NAME_SYLLABLES = "nameSyllables";
  static final String TEXT_UNIGRAMS = "textUnigrams";
  static final String TEXT_BIGRAMS = "textBigrams";
  static final String TEXT_WORDS = "textWords";

  /** All that {@code index/fields.yaml} must name, and nothing else. */
  static final List<String> SCHEMA =
      List.of(
          ID,
          OWNER,
          SEES,
          REGION,
          NAME_EXACT,
          ALIAS_EXACT,
          NAME_PREFIX,
          NAME_UNIGRAMS,
          NAME_BIGRAMS,
          NAME_WORDS,
          NAME_PINYIN,
          NAME_PINYIN_PREFIX,
          NAME_INITIALS,
          NAME_INITIALS_PREFIX,
          NAME_SYLLABLES,
          TEXT_UNIGRAMS,
          TEXT_BIGRAMS,
          TEXT_WORDS);

  /** The entry itself, stored. */
  static final String ENTRY = "_entry";

  /** The year as a number, for ranges. */
  static final String YEAR = "_year";

  static final String SORT_DATE = "_sortDate";
  static final String SORT_NAME = "_sortName";

  /** What a score is multiplied by. */
  static final String PRIOR = "_prior";

  /** Orders hits of equal score in the same way in every index. */
  static final String TIE = "_tie";

  static final String KIND_FACET = "kind";
  static final String REGION_FACET = "region";
  static final String YEAR_FACET = "year";

  private Fields() {}

  /** The field of a facet. */
  static String facet(String name) {
    return "facet." + name;
  }

  /** The field of the region at a depth of the path; 0 is the country. */
  static String regionAt(int depth) {
    return "region." + depth;
  }

  /** Regions are counted down to this depth: province, prefecture, county, town, village. */
  static final int DEEPEST_REGION = 5;
}
