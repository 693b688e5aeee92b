package org.copydesk.training.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.enrich.lexicon.WordClass;

/// Gives the people, organisations and places of a document other names, the same name throughout,
/// so that a model learns from what stands around a name and not the name by heart. People get
/// titles now and then, which are no part of the name.
final class Substitution {
  private static final int PERSON = 1;
  private static final int ORGANISATION = 2;

  private final Names names;
  private final Dice dice;

  Substitution(Names names, Dice dice) {
    this.names = names;
    this.dice = dice;
  }

  /// The document with other names.
  List<Tagged> of(List<Tagged> document) {
    Map<String, String> chosen = new HashMap<>();
    return document.stream().map(sentence -> of(sentence, chosen)).toList();
  }

  private Tagged of(Tagged sentence, Map<String, String> chosen) {
    List<String> tokens = new ArrayList<>();
    List<Tagged.Name> spans = new ArrayList<>();
    int next = 0;
    for (Tagged.Name name : sentence.names()) {
      tokens.addAll(sentence.tokens().subList(next, name.from()));
      List<String> old = sentence.tokens().subList(name.from(), name.to());
      if (name.type() == PERSON && dice.chance(12) && untitled(tokens)) {
        tokens.addAll(List.of(names.title().split(" ", -1)));
      }
      int from = tokens.size();
      tokens.addAll(name.type() == PERSON ? person(old, chosen) : other(old, name.type(), chosen));
      spans.add(new Tagged.Name(from, tokens.size(), name.type()));
      next = name.to();
    }
    tokens.addAll(sentence.tokens().subList(next, sentence.tokens().size()));
    return new Tagged(tokens, spans);
  }

  private static boolean untitled(List<String> tokens) {
    return tokens.isEmpty() || !Character.isUpperCase(tokens.getLast().codePointAt(0));
  }

  private List<String> person(List<String> old, Map<String, String> chosen) {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      boolean last = i == old.size() - 1;
      String token = old.get(i);
      boolean kept = !Names.capital(token) || WordClass.PARTICLE.has(token);
      tokens.add(kept ? token : chosen.computeIfAbsent("person " + token, _ -> names.part(last)));
    }
    return tokens;
  }

  private List<String> other(List<String> old, int type, Map<String, String> chosen) {
    String text = String.join(" ", old);
    boolean replaced = dice.chance(type == ORGANISATION ? 75 : 50);
    String name =
        chosen.computeIfAbsent(
            type + text,
            _ -> !replaced ? text : type == ORGANISATION ? names.body(text) : names.place(text));
    return List.of(name.split(" ", -1));
  }
}
