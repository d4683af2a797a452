package onlinefriday.gateway.traffic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of the bodies that are being received, or are held until their service has answered.
 *
 * @param unfinished how many may be on their way at once
 * @param held bytes of memory that they take. The gateway's heap must have room for {@code max}
 * @param strangersMax the largest body of a caller who shows nothing; larger ones are for callers
 *     who are known, and are answered 401 unread
 */
@ConfigurationProperties("onlinefriday.gateway.bodies")
record BodyProperties(
    @DefaultValue Unfinished unfinished,
    @DefaultValue Held held,
    @DefaultValue("64KB") DataSize strangersMax) {

  /**
   * @param perCallerMax of a partner's key or a person
   * @param perAddressMax of an address, or a network of IPv6, whoever calls from it
   * @param max in all
   */
  record Unfinished(
      @DefaultValue("256") long perCallerMax,
      @DefaultValue("512") long perAddressMax,
      @DefaultValue("2048") long max) {}

  /**
   * @param perCallerMax of a partner's key or a person; the largest body of any route fits
   * @param perAddressMax of an address, or a network of IPv6, whoever calls from it
   * @param max in all
   */
  record Held(
      @DefaultValue("16MB") DataSize perCallerMax,
      @DefaultValue("32MB") DataSize perAddressMax,
      @DefaultValue("64MB") DataSize max) {}
}
