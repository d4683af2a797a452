package onlinefriday.gateway.caller;

import org.springframework.web.server.ServerWebExchange;

/** Who sent a request, as far as the gateway has to know. */
public sealed interface Caller {
  /** Whose rate limits the request counts against; not a secret. */
  String rateKey();

  /** A caller whose request is forwarded with a token that the services check. */
  sealed interface Known extends Caller {
    String token();
  }

  /** A shopping app, by its API key; the token was minted here. */
  record Partner(String keyId, String token) implements Known {
    @Override
    public String rateKey() {
      return "key:" + keyId;
    }
  }

  /** A person or a machine user, by the token they brought. */
  record Person(String subject, String token) implements Known {
    @Override
    public String rateKey() {
      return "person:" + subject;
    }
  }

  /** Anybody; the services say what is public. */
  record Anonymous(String address) implements Caller {
    @Override
    public String rateKey() {
      return "address:" + address;
    }
  }

  /** The caller of a request that passed {@link CallerFilter}. */
  static Caller of(ServerWebExchange exchange) {
    return exchange.getRequiredAttribute(Caller.class.getName());
  }
}
