package org.copydesk.devstack.authority;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.news.Concept;
import org.copydesk.news.ExternalId;

/// The ids of a concept: its own is the public URI of the first scheme that knows it.
final class Ids {
  private final List<ExternalId> external = new ArrayList<>();
  private String own = "";

  /// @param id Q and a number; nothing where it is empty
  Ids wikidata(String id) {
    return add("wikidata", id, "http://www.wikidata.org/entity/" + id);
  }

  /// @param id a number; nothing where it is empty
  Ids geonames(String id) {
    return add("geonames", id, "https://sws.geonames.org/" + id + "/");
  }

  /// @param id without the address before it; nothing where it is empty
  Ids ror(String id) {
    return add("ror", id, "https://ror.org/" + id);
  }

  /// An id in a scheme that has no URI of its own for it.
  Ids also(String scheme, String id) {
    if (!id.isEmpty()) {
      external.add(new ExternalId(scheme, id));
    }
    return this;
  }

  /// An id that is good where there is no public one.
  Ids local(String id) {
    own = own.isEmpty() ? "urn:copydesk:authority:" + id : own;
    return this;
  }

  private Ids add(String scheme, String id, String uri) {
    own = own.isEmpty() && !id.isEmpty() ? uri : own;
    return also(scheme, id);
  }

  Concept.Builder concept() {
    return Concept.newBuilder().setId(own).setExternalIds(external);
  }
}
