package org.copydesk.enrich.entity;

import org.copydesk.news.EntityType;

/// What speaks for or against a stretch of capitalised words being a name of some type. The weights
/// of all clues that any of its occurrences gives are added up; this is the one table of them.
enum Clue {
  TITLE_BEFORE(4, 0, -1, 0),
  ROLE_BEFORE(3, 0, -1, 0),
  ROLE_AFTER(2.5, 0, 0, 0),
  WHICH_AFTER(-4, 2.5, 1.5, 0),
  AGE_AFTER(4, -1, -1, 0),
  OWNED(1, 0.3, 0.3, 0),
  WHO_AFTER(2.5, 0.5, 0, 0),
  SAYS(1.5, 0.8, 0, 0),
  GIVEN_NAME_FIRST(3.2, 0, 0, 0),
  GIVEN_NAME_ALONE(1.6, 0, 0, 0),
  FAMILY_NAME_FIRST(2.2, 0, 0, 0),
  INITIAL(2.5, 0, 0, 0),
  PARTICLE(2, 0, 0.5, 0),
  SURNAME_ENDING(1.2, 0, 0, 0),
  TWO_WORDS(1, 0, 0, 0),
  MORE_WORDS(0, 0.5, 0.5, 0.5),
  LAST_WORD_ALONE(2, 0.5, 0, 0),
  SURNAME_ALONE(2, -1, -1, 0),
  THE_BEFORE(-3, 1, 0.5, 1),
  ORGANISATION_ENDING(-1, 4, 0, 0),
  ORGANISATION_BEGINNING(-1, 3, 0, 0),
  ORGANISATION_HEAD(-3, 4, 0, 0),
  ACRONYM(-2, 2, 0, 0),
  ACRONYM_FOLLOWS(-3, 4, 0, 0),
  PLACE_ENDING(-1, 0, 4, 0),
  PLACE_BEGINNING(0, 0, 2.5, 0),
  PLACE_CUE(-1, 0.2, 2, 0),
  WITHIN(-1.5, 0, 1.5, 0),
  WAY_CUE(0, 0, 1, 0),
  PLACE_KIND(0, 0, 4, 0),
  PLACE_FOLLOWS(0, 0, 3, 0),
  LISTED_WITH_PLACE(-1, 0, 2, 0),
  DATELINE(0, 0, 4, 0),
  EVENT_ENDING(-2, 0, 0, 4.5),
  ORGANISATION_KIND_BEFORE(-1.5, 2.5, -1, 0),
  ORGANISATION_KIND_AFTER(-2, 4, -1, 0),
  EMPLOYS(-2, 3, -1, 0),
  SHARES_IN(-1, 3, -1, 0),
  TRADED(-0.5, 2.5, -0.5, 0),
  CLUB(-1, 3, -2.5, 0),
  INNER_CAPITAL(-1, 2, -1, 0),
  THING_BEFORE(-4, -4, -4, 0),
  TEAM(-0.5, 4, -3, 0),
  COMMON_LAST_WORD(-4, -1, -1, 0),
  SENTENCE_START(-2, -2, -2, -2),
  LOWER_CASE_ELSEWHERE(-3, -3, -3, -3);

  private final double person;
  private final double organisation;
  private final double place;
  private final double event;

  Clue(double person, double organisation, double place, double event) {
    this.person = person;
    this.organisation = organisation;
    this.place = place;
    this.event = event;
  }

  double weight(EntityType type) {
    return switch (type) {
      case PERSON -> person;
      case ORGANISATION -> organisation;
      case PLACE -> place;
      case EVENT -> event;
      default -> 0;
    };
  }
}
