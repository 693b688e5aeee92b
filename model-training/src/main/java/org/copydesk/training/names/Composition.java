package org.copydesk.training.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrich.lexicon.ResourceFile;

/// Short documents made of sentences of our own, with names drawn for each document: the corpora
/// hardly speak of companies, clubs and courts, newspapers do all day.
final class Composition {
  private static final int PERSON = 1;
  private static final int ORGANISATION = 2;
  private static final int PLACE = 3;

  private final Map<String, List<String>> sentences = new HashMap<>();
  private final List<String> kinds = new ArrayList<>();
  private final Names names;
  private final Dice dice = new Dice(11);

  Composition(Names names) {
    this.names = names;
    for (String line : ResourceFile.read(Composition.class, "sentences.psv").lines()) {
      String[] fields = line.split("\\|", 2);
      if (!sentences.containsKey(fields[0])) {
        kinds.add(fields[0]);
      }
      sentences.computeIfAbsent(fields[0], _ -> new ArrayList<>()).add(fields[1]);
    }
  }

  private record Slot(String text, int type) {}

  /// Another document.
  List<Tagged> next() {
    List<String> all = sentences.getOrDefault(kinds.get(dice.below(kinds.size())), List.of());
    Map<String, Slot> slots = slots();
    List<Tagged> document = new ArrayList<>();
    for (int i = 4 + dice.below(3); i > 0; i--) {
      document.add(fill(all.get(dice.below(all.size())), slots));
    }
    return document;
  }

  private Map<String, Slot> slots() {
    Map<String, Slot> slots = new HashMap<>();
    String given = names.given();
    String surname = names.surname();
    slots.put("given", new Slot(given, PERSON));
    slots.put("surname", new Slot(surname, PERSON));
    slots.put("person", new Slot(given + " " + surname, PERSON));
    slots.put("other-person", new Slot(names.given() + " " + names.surname(), PERSON));
    String[] company = names.company();
    slots.put("org", new Slot(company[0], ORGANISATION));
    slots.put("short", new Slot(company[1], ORGANISATION));
    slots.put("other", new Slot(names.company()[dice.below(2)], ORGANISATION));
    slots.put("acronym", new Slot(names.acronym(), ORGANISATION));
    slots.put("body", new Slot(names.longBody(), ORGANISATION));
    slots.put("party", new Slot(names.surname() + " Party", ORGANISATION));
    slots.put("university", new Slot("University of " + names.town(), ORGANISATION));
    slots.put("school", new Slot(names.town() + " Primary School", ORGANISATION));
    String[] team = names.team();
    String[] rival = names.team();
    slots.put("team", new Slot(team[0], ORGANISATION));
    slots.put("club", new Slot(team[dice.below(2)], ORGANISATION));
    slots.put("rivals", new Slot(rival[0], ORGANISATION));
    slots.put("rival", new Slot(rival[1], ORGANISATION));
    slots.put("nickname", new Slot(team[2], ORGANISATION));
    slots.put("town", new Slot(names.town(), PLACE));
    slots.put("land", new Slot(names.country(), PLACE));
    slots.put("river", new Slot(names.town(), PLACE));
    slots.put("title", new Slot(names.title(), 0));
    return slots;
  }

  private static Tagged fill(String sentence, Map<String, Slot> slots) {
    List<String> tokens = new ArrayList<>();
    List<Tagged.Name> spans = new ArrayList<>();
    for (String word : sentence.split(" ", -1)) {
      Slot slot = word.startsWith("{") ? slots.get(word.substring(1, word.length() - 1)) : null;
      if (slot == null) {
        tokens.add(word);
        continue;
      }
      int from = tokens.size();
      tokens.addAll(List.of(slot.text.split(" ", -1)));
      if (slot.type > 0) {
        spans.add(new Tagged.Name(from, tokens.size(), slot.type));
      }
    }
    return new Tagged(tokens, spans);
  }
}
