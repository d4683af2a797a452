package onlinefriday.campaign.edition;

/** Whoever keeps something that follows from an edition. */
@FunctionalInterface
public interface EditionFollower {
  /** The edition has changed; told at least once for each change, perhaps late. */
  void editionChanged(String editionId);
}
