package org.copydesk.enrich.concept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.copydesk.enrich.authority.Authority;
import org.copydesk.enrich.authority.Bearer;
import org.copydesk.enrich.authority.Context;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.authority.NameForm;
import org.copydesk.news.Concept;
import org.jspecify.annotations.Nullable;

/// Imported concepts by name. Of each only its id and a number a name lie in memory, about a
/// hundred bytes; the concept itself is read from the store when a text has one of its names, and
/// the last ones read are kept.
final class ImportedConcepts implements Authority {
  private static final int KEPT = 5_000;

  /// Of Springfields and John Smiths no more are weighed, the most prominent ones.
  private static final int MOST_BEARERS = 24;

  private final Function<String, @Nullable Concept> store;
  private final NameNumbers names = new NameNumbers();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Cache<String, ImportedEntry> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  /// Whether nothing was ever imported, as in most newsrooms: then nothing needs to be asked.
  private volatile boolean empty = true;

  ImportedConcepts(Function<String, @Nullable Concept> store) {
    this.store = store;
  }

  void add(Concept concept) {
    empty = false;
    change(() -> names.add(ImportedEntry.of(concept)), concept);
  }

  void remove(Concept concept) {
    change(() -> names.remove(ImportedEntry.of(concept)), concept);
  }

  private void change(Runnable change, Concept concept) {
    lock.writeLock().lock();
    try {
      change.run();
    } finally {
      lock.writeLock().unlock();
    }
    kept.invalidate(concept.getId());
  }

  @Override
  public List<Bearer> bearers(String name) {
    if (empty) {
      return List.of();
    }
    String text = NameForm.normalised(name);
    return ids(text).stream()
        .flatMap(id -> read(id).stream())
        .filter(found -> found.bears(text))
        .map(found -> new Bearer(found.entry(), Context.ANYWHERE))
        .toList();
  }

  private List<String> ids(String name) {
    lock.readLock().lock();
    try {
      return names.idsOf(name, MOST_BEARERS);
    } finally {
      lock.readLock().unlock();
    }
  }

  private Optional<ImportedEntry> read(String id) {
    ImportedEntry known = kept.getIfPresent(id);
    if (known != null) {
      return Optional.of(known);
    }
    Concept concept = store.apply(id);
    if (concept == null || concept.getOrigin().isEmpty()) {
      return Optional.empty();
    }
    ImportedEntry read = ImportedEntry.of(concept);
    kept.put(id, read);
    return Optional.of(read);
  }

  @Override
  public Optional<Entry> byId(String id) {
    return empty ? Optional.empty() : read(id).map(ImportedEntry::entry);
  }

  @Override
  public boolean mayStart(String word) {
    if (empty) {
      return false;
    }
    lock.readLock().lock();
    try {
      return names.mayStart(word);
    } finally {
      lock.readLock().unlock();
    }
  }

  @Override
  public Optional<Entry> regionOf(Entry place) {
    return read(place.id())
        .flatMap(found -> found.broader().stream().findFirst())
        .flatMap(this::byId);
  }
}
