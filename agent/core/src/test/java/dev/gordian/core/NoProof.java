package dev.gordian.core;

import dev.gordian.core.analysis.Publication;
import dev.gordian.core.graph.Route;
import dev.gordian.core.sites.Site;

/** Of no lock it is known that it is not known to others. */
public class NoProof implements Publication {

  @Override
  public boolean isRuledOut(Route route, boolean isFirstUse) {
    return false;
  }

  @Override
  public boolean isRuledOutAt(Site site) {
    return false;
  }
}
