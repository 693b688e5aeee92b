package org.copydesk.enrich.name.feature;

/// What is known about words and phrases apart from any text. Words are given by the hash of their
/// lower-case form.
public interface Lexicon {
  /// A word that no cluster has.
  int NONE = -1;

  /// The path of a word in the tree of clusters, with a leading one bit, or {@link #NONE}.
  int path(int word);

  /// The number of a word's group among words of similar company, or {@link #NONE}.
  int group(int word);

  /// What a phrase is said to be by gazetteers, a set of bits; 0 for nothing.
  int gazetteer(int phrase);

  /// A name of a town.
  int TOWN = 1;

  /// A name of a large city.
  int CITY = 2;

  /// A name of a country.
  int COUNTRY = 4;

  /// A name of a region, a river or another place that is no town.
  int REGION = 8;

  /// A name of an organisation.
  int ORGANISATION = 16;

  /// A given name.
  int GIVEN_NAME = 32;

  /// A surname.
  int SURNAME = 64;

  /// A word for the people of a place.
  int DEMONYM = 128;
}
