package onlinefriday.merchant;

import java.util.UUID;
import onlinefriday.defaults.testing.Tokens;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** Everyone whom a rule about who may what has to be tried with, by name. */
public final class People {
  /** Another in each test, as a person may register a few merchants and no more. */
  private static volatile String member = "member";

  private People() {}

  /** The subject of {@code member} in this test. */
  public static String member() {
    return member;
  }

  /** Registered as a service of JUnit's. */
  public static final class NewMemberInEachTest implements TestInstancePreConstructCallback {
    @Override
    public void preConstructTestInstance(
        TestInstanceFactoryContext test, ExtensionContext context) {
      member = "member-" + UUID.randomUUID();
    }
  }

  /** The {@code Authorization} of a person; empty for nobody. */
  public static String authorization(String name) {
    return switch (name) {
      case "operator" -> Tokens.operator();
      case "officer-79" -> Tokens.officer("79");
      case "officer-01" -> Tokens.officer("01");
      case "inspector" -> Tokens.inspector();
      case "inspector-79" -> Tokens.inspector("79");
      case "inspector-01" -> Tokens.inspector("01");
      case "auditor" -> Tokens.auditor();
      case "member" -> Tokens.personWithoutRole(member);
      case "stranger" -> Tokens.personWithoutRole("stranger");
      case "other merchant" -> Tokens.merchant("m-other");
      case "partner" -> Tokens.partner(member, "vouchers:redeem", "reports:read");
      case "forged" -> Tokens.forged();
      case "expired" -> Tokens.expired();
      case "nobody" -> "";
      default -> throw new IllegalArgumentException(name);
    };
  }

  public static Api as(int port, String name) {
    String authorization = authorization(name);
    return new Api(port, authorization.isEmpty() ? null : authorization);
  }
}
